(module
  (memory (export "memory") 1)

  ;; Dot products of a query with each of many vectors, which lie one after the other up to `end`: 16-bit numbers,
  ;; `width` bytes a vector, a whole multiple of 32. The sums are whole 32-bit numbers, so their order does not matter.
  (func (export "dotProducts")
    (param $query i32) (param $vector i32) (param $end i32) (param $width i32) (param $products i32)
    (local $at i32) (local $low v128) (local $high v128)
    (block $none
      (br_if $none (i32.ge_u (local.get $vector) (local.get $end)))
      (loop $vectors
        (local.set $at (i32.const 0))
        (local.set $low (v128.const i32x4 0 0 0 0))
        (local.set $high (v128.const i32x4 0 0 0 0))
        (loop $numbers
          (local.set $low (i32x4.add (local.get $low) (i32x4.dot_i16x8_s
            (v128.load (i32.add (local.get $query) (local.get $at)))
            (v128.load (i32.add (local.get $vector) (local.get $at))))))
          (local.set $high (i32x4.add (local.get $high) (i32x4.dot_i16x8_s
            (v128.load offset=16 (i32.add (local.get $query) (local.get $at)))
            (v128.load offset=16 (i32.add (local.get $vector) (local.get $at))))))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $numbers (i32.lt_u (local.get $at) (local.get $width))))
        (local.set $low (i32x4.add (local.get $low) (local.get $high)))
        (i32.store (local.get $products) (i32.add
          (i32.add (i32x4.extract_lane 0 (local.get $low)) (i32x4.extract_lane 1 (local.get $low)))
          (i32.add (i32x4.extract_lane 2 (local.get $low)) (i32x4.extract_lane 3 (local.get $low)))))
        (local.set $products (i32.add (local.get $products) (i32.const 4)))
        (local.set $vector (i32.add (local.get $vector) (local.get $width)))
        (br_if $vectors (i32.lt_u (local.get $vector) (local.get $end)))))))
