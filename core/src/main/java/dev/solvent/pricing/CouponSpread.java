package dev.solvent.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Takes coupons off fees one after the other, each spread over the fees that it covers in proportion to what is left of them.
 * Tax is then due on what is left of each fee. This is how Lago breaks coupons down; its columns hold five decimals of a cent,
 * to which every share is rounded.
 *
 * @since 0.1.0
 */
public final class CouponSpread {

    private final List<BigDecimal> left;
    private final List<BigDecimal> taken;
    private final int digits;

    private CouponSpread(List<BigDecimal> left, List<BigDecimal> taken, int digits) {
        this.left = List.copyOf(left);
        this.taken = List.copyOf(taken);
        this.digits = digits;
    }

    /**
     * Fees before any coupon.
     *
     * @param fees  at least 0
     * @param digits  decimals to which a share of a coupon is rounded
     * @return the spread
     */
    public static CouponSpread over(List<BigDecimal> fees, int digits) {
        return new CouponSpread(fees, Collections.nCopies(fees.size(), BigDecimal.ZERO), digits);
    }

    /**
     * Takes one coupon off.
     *
     * @param amount  of the coupon, at least 0; at most what is left of the fees is taken
     * @param fees  indexes of the fees that it covers
     * @return what is left then
     */
    public CouponSpread minus(BigDecimal amount, List<Integer> fees) {
        BigDecimal base = fees.stream().map(left::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (base.signum() <= 0) {
            return this;
        }
        BigDecimal off = amount.min(base);
        List<BigDecimal> nowLeft = new ArrayList<>(left);
        List<BigDecimal> nowTaken = new ArrayList<>(taken);
        for (int fee : fees) {
            BigDecimal share = Exact.portion(off, left.get(fee), base).setScale(digits, RoundingMode.HALF_UP);
            nowLeft.set(fee, left.get(fee).subtract(share));
            nowTaken.set(fee, taken.get(fee).add(share));
        }
        return new CouponSpread(nowLeft, nowTaken, digits);
    }

    /**
     * What is left of each fee.
     *
     * @return in the order of the fees
     */
    public List<BigDecimal> left() {
        return left;
    }

    /**
     * What coupons took off each fee.
     *
     * @return in the order of the fees
     */
    public List<BigDecimal> taken() {
        return taken;
    }
}
