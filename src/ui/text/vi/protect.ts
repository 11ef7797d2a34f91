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
    redacted: 'Để công bố',
    redactedText:
      'Bản chỉ xem, mã kế hoạch mới, không có nhật ký sửa. Giữ nhiệm vụ, thời hạn, tiến độ, chỉ tiêu và cơ quan; bỏ tên người và các đánh giá.',
    repeat: 'Nhập lại mật khẩu',
    hint: 'Ít nhất {{ n }} ký tự; nên là vài từ không liên quan đến nhau.',
    short: 'Cần ít nhất {{ n }} ký tự.',
    differs: 'Hai lần nhập khác nhau.',
    lost: 'Mất mật khẩu thì không ai mở lại được tệp này, kể cả người làm phần mềm.',
    making: 'Đang tạo tệp…',
  },
  signature: {
    add: 'Ký tệp bằng khóa của trình duyệt này',
    addText:
      'Người nhận thấy được tệp có bị sửa sau khi ký không và có cùng khóa với lần trước không. Chữ ký không chứng minh ai đã gửi tệp và không thay chữ ký số.',
    cannot:
      'Trình duyệt này không ký được tệp nên chưa xuất tệp nào. Hãy bỏ chọn ký tệp hoặc dùng trình duyệt mới hơn.',
    own: 'Tệp được ký bằng khóa của trình duyệt này ({{ key }}) và chưa bị sửa từ khi ký.',
    same: 'Chữ ký đúng, cùng khóa với lần trước ({{ key }}).',
    first: 'Chữ ký đúng; lần đầu gặp khóa này ({{ key }}).',
    other:
      'Chữ ký đúng nhưng khóa ({{ key }}) khác với các lần trước của kế hoạch này. Hãy hỏi lại người gửi.',
    broken: 'Chữ ký không khớp: tệp đã bị sửa sau khi ký.',
    unchecked: 'Tệp có chữ ký nhưng trình duyệt này không kiểm tra được.',
    noPerson: 'Chữ ký không chứng minh ai đã gửi tệp.',
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
  opened: 'Tệp "{{ title }}" là bản để công bố: chỉ xem, không lưu gì vào máy.',
  removed: {
    title: 'Những gì bỏ ra',
    people: 'Người',
    assessments: 'Điểm tự chấm, thẩm định, nguyên nhân',
    checkIns: 'Báo cáo tiến độ',
    urgings: 'Lần đôn đốc',
    comments: 'Ý kiến trên ô',
    moments: 'Mốc nhật ký có tên',
    cells: 'Ô lãnh đạo, người phụ trách, ghi chú, minh chứng',
    blotted: 'Ô có tên người đã che',
    showBlotted: 'Xem {{ n }} ô đã che',
    check:
      'Phần mềm che tên có trong danh bạ và tên ai đó đã nhập ở cột người. Hãy đọc lại tệp trước khi công bố.',
    preparing: 'Đang chuẩn bị…',
    more: '… và {{ n }} ô nữa',
  },
  sealed: 'Không mở {{ name }}. Kế hoạch trên máy không thay đổi.',
}
