// A bundle of its own, which loads with the first picture that is written as JPEG.

export { default as startMozjpeg } from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
