/** What can be done with the columns of a grid. */
export const columns = {
  menu: {
    button: 'Cột',
    title: 'Các cột hiện ra',
    reset: 'Về mặc định',
  },
  command: {
    menu: 'Mở menu của cột',
    sortAscending: 'Sắp xếp tăng dần',
    sortDescending: 'Sắp xếp giảm dần',
    addAscending: 'Thêm vào sắp xếp: tăng dần',
    addDescending: 'Thêm vào sắp xếp: giảm dần',
    clearSort: 'Bỏ sắp xếp theo cột này',
    filter: 'Lọc…',
    clearFilter: 'Bỏ lọc cột này',
    clearFilters: 'Bỏ tất cả bộ lọc',
    freeze: 'Cố định đến hết cột này',
    unfreeze: 'Bỏ cố định cột',
    hide: 'Ẩn cột',
    fit: 'Tự khớp độ rộng cột',
    fitAll: 'Tự khớp độ rộng mọi cột',
    moveLeft: 'Chuyển cột sang trái',
    moveRight: 'Chuyển cột sang phải',
    reset: 'Đưa các cột về mặc định',
  },
}
