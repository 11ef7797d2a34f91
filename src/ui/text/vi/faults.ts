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
}
