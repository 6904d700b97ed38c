// Sine and cosine with the same bits on every machine: only + − × ÷, below 1 ulp up to a million radians.
// Method and constants: fdlibm's k_sin.c, k_cos.c, e_rem_pio2.c (Sun Microsystems, 1993).

const twoOverPi = 0.6366197723675814;
/** π/2 in three parts; whole multiples below 2^20 of the first two are exact. */
const halfPi1 = 1.5707963267341256;
const halfPi2 = 6.077100506303966e-11;
const halfPi3 = 2.0222662487959506e-21;

const s1 = -0.16666666666666632;
const s2 = 0.00833333333332249;
const s3 = -0.0001984126982985795;
const s4 = 0.0000027557313707070068;
const s5 = -2.5050760253406863e-8;
const s6 = 1.58969099521155e-10;

const c1 = 0.0416666666666666;
const c2 = -0.001388888888887411;
const c3 = 0.00002480158728947673;
const c4 = -2.7557314351390663e-7;
const c5 = 2.087572321298175e-9;
const c6 = -1.1359647557788195e-11;

/** sin x, x in radians. */
export function sin(x: number): number {
  return x === 0 ? x : sineOfQuarter(x, 0);
}

/** cos x, x in radians. */
export function cos(x: number): number {
  return sineOfQuarter(x, 1);
}

/** sin(x + shift · π/2). Beyond a million radians x is first taken modulo 2π, as exact as x itself is known. */
function sineOfQuarter(x: number, shift: number): number {
  const angle = Math.abs(x) > 1e6 ? x % (2 * Math.PI) : x;
  const quarters = Math.floor(angle * twoOverPi + 0.5);

  const first = angle - quarters * halfPi1;
  const part = quarters * halfPi2;
  const second = first - part;
  const rest = quarters * halfPi3 - (first - second - part);
  const high = second - rest;
  const low = second - high - rest;

  switch ((quarters + shift) & 3) {
    case 0:
      return reducedSine(high, low);
    case 1:
      return reducedCosine(high, low);
    case 2:
      return -reducedSine(high, low);
    default:
      return -reducedCosine(high, low);
  }
}

/** sin(high + low) for |high| at most π/4. */
function reducedSine(high: number, low: number): number {
  const square = high * high;
  const cube = square * high;
  const series = s2 + square * (s3 + square * (s4 + square * (s5 + square * s6)));
  return high - (square * (0.5 * low - cube * series) - low - cube * s1);
}

/** cos(high + low) for |high| at most π/4. */
function reducedCosine(high: number, low: number): number {
  const square = high * high;
  const series = square * (c1 + square * (c2 + square * (c3 + square * (c4 + square * (c5 + square * c6)))));
  const half = 0.5 * square;
  const start = 1 - half;
  return start + (1 - start - half + (square * series - high * low));
}
