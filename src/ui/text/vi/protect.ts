export const protect = {
  passphrase: 'Mật khẩu',
  show: 'Hiện mật khẩu',
  open: {
    title: 'Tệp có mật khẩu',
    text: 'Mật khẩu do người gửi tệp đặt. Viết hoa, viết thường, dấu và khoảng trắng đều tính.',
    action: 'Mở tệp',
    trying: 'Đang giải mã…',
  },
  export: {
    menu: 'Xuất tệp…',
    title: 'Xuất tệp kế hoạch',
    way: 'Cách xuất',
    action: 'Xuất tệp',
    plain: 'Như hiện có',
    plainText: 'Toàn bộ kế hoạch và nhật ký sửa, ai có tệp cũng mở được.',
    passphrase: 'Có mật khẩu',
    passphraseText:
      'Toàn bộ kế hoạch và nhật ký sửa, mã hóa theo chuẩn age. Chỉ người biết mật khẩu mới mở được; gửi mật khẩu bằng đường khác với tệp.',
    repeat: 'Nhập lại mật khẩu',
    hint: 'Ít nhất {{ n }} ký tự; nên là vài từ không liên quan đến nhau.',
    short: 'Cần ít nhất {{ n }} ký tự.',
    differs: 'Hai lần nhập khác nhau.',
    lost: 'Mất mật khẩu thì không ai mở lại được tệp này, kể cả người làm phần mềm.',
    making: 'Đang tạo tệp…',
  },
  fault: {
    'wrong-passphrase': 'Sai mật khẩu. Nhập lại.',
    'for-a-key':
      'Tệp được mã hóa cho khóa riêng của một người, không phải bằng mật khẩu. Phần mềm không mở được.',
    damaged: 'Tệp mã hóa bị hỏng hoặc bị cắt ngắn. Đề nghị người gửi gửi lại.',
    'too-large': 'Tệp lớn {{ size }}, quá giới hạn {{ max }}.',
    cancelled: 'Chưa nhập mật khẩu nên tệp chưa được mở.',
    stopped: 'Không làm xong được: {{ message }}. Hãy thử lại.',
  },
  sealed: 'Không mở {{ name }}. Kế hoạch trên máy không thay đổi.',
}
