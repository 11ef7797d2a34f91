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
    kept: 'Ô giữ nguyên như đã gõ và chưa được tính.',
  },
  target: {
    'not-a-number': 'Điểm phấn đấu phải là số.',
    'above-max': 'Cao hơn điểm tối đa {{ limit }}.',
    'below-min': 'Thấp hơn điểm tối thiểu {{ limit }}.',
    'below-present': 'Không cao hơn điểm hiện nay {{ limit }}.',
  },
}
