package dev.baedal.faults.picture;

/** @param orderId that earned it */
public record Coupon(long orderId, String customerId, long storeId, String code) {
}
