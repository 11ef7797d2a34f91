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
}
