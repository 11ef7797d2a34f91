/** The spreadsheet layer that all grids share. */
export const sheet = {
  figures: {
    count: 'Đếm {{ n }}',
    sum: 'Tổng {{ value }}',
    mean: 'Trung bình {{ value }}',
    min: 'Nhỏ nhất {{ value }}',
    max: 'Lớn nhất {{ value }}',
    tip: 'Các ô đang chọn: đếm ô có nội dung; tổng, trung bình, nhỏ nhất, lớn nhất của ô có số',
  },
  clipboard: {
    copied: 'Đã sao chép {{ n }} ô.',
    cut: 'Đã cắt {{ n }} ô.',
    pasted: 'Đã dán {{ n }} ô.',
    skipped: 'Bỏ qua {{ n }} ô chỉ đọc.',
    cutColumns: 'Bỏ {{ n }} cột vượt quá cột cuối.',
    cutRows: 'Bỏ {{ n }} dòng vượt quá dòng cuối.',
  },
  clipboardFault: {
    'nothing-selected': 'Chưa chọn ô nào.',
    'nothing-to-paste': 'Bảng tạm không có chữ hay bảng biểu để dán.',
    'read-only': 'Bảng này chỉ đọc, không dán được.',
    'ranges-differ': 'Các vùng chọn phải cùng dòng hoặc cùng cột. Chọn lại hoặc làm từng vùng.',
    'too-many-cells': '{{ n }} ô, nhiều hơn mức {{ max }} ô một lần. Chọn vùng nhỏ hơn.',
    'no-permission': 'Trình duyệt không cho menu dùng bảng tạm. Dùng phím Ctrl+C, Ctrl+X, Ctrl+V.',
    'not-supported': 'Trình duyệt này chỉ dùng được bảng tạm bằng phím Ctrl+C, Ctrl+X, Ctrl+V.',
    unreadable: 'Không dùng được bảng tạm từ menu. Dùng phím Ctrl+C, Ctrl+X, Ctrl+V.',
  },
}
