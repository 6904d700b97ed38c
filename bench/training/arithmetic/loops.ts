// Loops of nothing but arithmetic, by which a run tells what its processor could do at most. AssemblyScript.

/** Multiplications that each wait for the one before, 16 per turn: what they take tells the clock of the processor. */
export function multiplicationChain(turns: i32, factor: i32): i32 {
  let value: i32 = 1;
  for (let turn = 0; turn < turns; turn += 1) {
    value = value * factor * factor * factor * factor * factor * factor * factor * factor;
    value = value * factor * factor * factor * factor * factor * factor * factor * factor;
  }
  return value;
}

/**
 * Six chains of multiplications and six of additions, four lanes each, four links per turn: nothing waits, no memory is
 * read, and all of it stays in registers.
 */
export function independentChains(turns: i32, factor: f32, term: f32): f32 {
  const f = f32x4.splat(factor),
    t = f32x4.splat(term);
  let a = f,
    b = f,
    c = f,
    d = f,
    e = f,
    g = f;
  let p = t,
    q = t,
    r = t,
    s = t,
    u = t,
    v = t;
  for (let turn = 0; turn < turns; turn += 1) {
    a = f32x4.mul(a, f);
    p = f32x4.add(p, t);
    b = f32x4.mul(b, f);
    q = f32x4.add(q, t);
    c = f32x4.mul(c, f);
    r = f32x4.add(r, t);
    d = f32x4.mul(d, f);
    s = f32x4.add(s, t);
    e = f32x4.mul(e, f);
    u = f32x4.add(u, t);
    g = f32x4.mul(g, f);
    v = f32x4.add(v, t);
    a = f32x4.mul(a, f);
    p = f32x4.add(p, t);
    b = f32x4.mul(b, f);
    q = f32x4.add(q, t);
    c = f32x4.mul(c, f);
    r = f32x4.add(r, t);
    d = f32x4.mul(d, f);
    s = f32x4.add(s, t);
    e = f32x4.mul(e, f);
    u = f32x4.add(u, t);
    g = f32x4.mul(g, f);
    v = f32x4.add(v, t);
    a = f32x4.mul(a, f);
    p = f32x4.add(p, t);
    b = f32x4.mul(b, f);
    q = f32x4.add(q, t);
    c = f32x4.mul(c, f);
    r = f32x4.add(r, t);
    d = f32x4.mul(d, f);
    s = f32x4.add(s, t);
    e = f32x4.mul(e, f);
    u = f32x4.add(u, t);
    g = f32x4.mul(g, f);
    v = f32x4.add(v, t);
    a = f32x4.mul(a, f);
    p = f32x4.add(p, t);
    b = f32x4.mul(b, f);
    q = f32x4.add(q, t);
    c = f32x4.mul(c, f);
    r = f32x4.add(r, t);
    d = f32x4.mul(d, f);
    s = f32x4.add(s, t);
    e = f32x4.mul(e, f);
    u = f32x4.add(u, t);
    g = f32x4.mul(g, f);
    v = f32x4.add(v, t);
  }
  const products = f32x4.add(f32x4.add(f32x4.add(a, b), f32x4.add(c, d)), f32x4.add(e, g));
  const sums = f32x4.add(f32x4.add(f32x4.add(p, q), f32x4.add(r, s)), f32x4.add(u, v));
  return f32x4.extract_lane(f32x4.add(products, sums), 0);
}
