/** One sentence a fault: what is, then what can be done. Keys are the kinds of core's and state's error unions. */
export const faults = {
  storage: {
    quota: 'Ổ lưu của trình duyệt đã đầy. Tải tệp kế hoạch về rồi xóa bớt kế hoạch cũ.',
    blocked: 'Một cửa sổ khác đang giữ kho dữ liệu. Đóng các cửa sổ ReformGrid khác rồi thử lại.',
    'newer-database': 'Kho dữ liệu do phiên bản mới hơn tạo. Tải lại trang để dùng phiên bản mới.',
    closed: 'Kho dữ liệu đã bị đóng. Tải tệp kế hoạch về rồi tải lại trang.',
    timeout: 'Ổ lưu chưa trả lời. Giữ cửa sổ này mở, phần mềm sẽ thử lại.',
    gone: 'Kho dữ liệu không còn kế hoạch này (dữ liệu trang đã bị xóa). Tải tệp về rồi mở lại ở Thư viện.',
    unknown: 'Không ghi được vào kho dữ liệu: {{ message }}',
  },
  template: 'Không mở được mẫu kế hoạch.',
  analysis: {
    'unknown-index': 'Không có chỉ số {{ index }}.',
    'unknown-year': 'Không có số liệu {{ index }} năm {{ year }}.',
    'unknown-unit': 'Không có đơn vị "{{ unit }}".',
    engine: 'Phần tính toán gặp lỗi: {{ message }}',
  },
  cell: {
    'not-a-number': '"{{ text }}" không phải là số.',
    'out-of-range': '{{ value }} nằm ngoài khoảng {{ from }}–{{ to }}.',
    'not-whole': '{{ value }} không phải là số nguyên.',
    'not-a-date': '"{{ text }}" không phải là ngày. Cách nhập: ngày/tháng/năm.',
    'not-a-deadline':
      '"{{ text }}" không phải là thời hạn. Cách nhập: năm, tháng/năm, ngày/tháng/năm hoặc định kỳ (hằng tháng, thường xuyên).',
    'no-such-day': 'Không có ngày {{ date }}. Tháng {{ month }} có {{ days }} ngày.',
    'no-such-month': 'Không có tháng {{ month }}.',
    'no-such-quarter': 'Không có quý {{ quarter }}.',
    'year-out-of-range': 'Năm {{ year }} nằm ngoài khoảng {{ from }}–{{ to }}.',
    'unknown-choice': '"{{ text }}" không có trong danh mục.',
    'unknown-reference':
      '"{{ text }}" không có trong danh bạ của kế hoạch. Chọn trong danh sách hoặc thêm mới.',
    'ambiguous-reference':
      '"{{ text }}" có thể là nhiều mục trong danh bạ: {{ names }}. Chọn trong danh sách.',
    kept: 'Ô giữ nguyên như đã gõ và chưa được tính.',
  },
  target: {
    'not-a-number': 'Điểm phấn đấu phải là số.',
    'above-max': 'Cao hơn điểm tối đa {{ limit }}.',
    'below-min': 'Thấp hơn điểm tối thiểu {{ limit }}.',
    'below-present': 'Không cao hơn điểm hiện nay {{ limit }}.',
  },
  file: {
    'too-large': 'Tệp {{ size }}, lớn hơn mức {{ max }} đọc được.',
    'not-utf8': 'Dòng {{ line }} không phải là chữ UTF-8; tệp bị hỏng hoặc không phải tệp kế hoạch.',
    'not-json':
      'Dòng {{ line }}, cột {{ column }} không phải là JSON; tệp bị sửa hỏng hoặc không phải tệp kế hoạch.',
    truncated: 'Tệp bị cắt ngang ở dòng {{ line }}, cột {{ column }}. Xin lại tệp đầy đủ.',
    'too-deep': 'Dòng {{ line }}, cột {{ column }}: lồng nhau sâu hơn {{ max }} tầng.',
    'wrong-format': 'Đây không phải là tệp kế hoạch ReformGrid.',
    'wrong-kind': 'Tệp ReformGrid này không phải là tệp kế hoạch ({{ found }}).',
    newer: 'Tệp do phiên bản {{ version }} mới hơn ghi, ở đây chưa đọc được. Tải lại trang để cập nhật.',
    faults: 'Tệp có {{ n }} lỗi, không nhận gì từ tệp. Lỗi đầu tiên: {{ first }}',
  },
  path: {
    'forbidden-name': '{{ path }}: không được dùng tên "{{ name }}".',
    'duplicate-name': '{{ path }}: tên "{{ name }}" xuất hiện hai lần.',
    'duplicate-id': '{{ path }}: mã "{{ id }}" xuất hiện hai lần.',
    'lone-surrogate': '{{ path }}: có ký tự hỏng.',
    'number-out-of-range': '{{ path }}: số lớn hơn {{ limit }}.',
    missing: '{{ path }}: thiếu.',
    'unknown-name': '{{ path }}: không có mục này.',
    'wrong-type': '{{ path }}: sai kiểu, cần {{ expected }}.',
    'too-long': '{{ path }}: dài hơn {{ limit }}.',
    'wrong-value': '{{ path }}: giá trị không dùng được.',
    'wrong-hash': '{{ path }}: mã kiểm tra không khớp nội dung.',
  },
}
