package dev.baedal.journeys;

/** The Korean label of an order's state in each service; null without a row. */
record Shown(String order, String payment, String cooking, String delivery, String myPage) {

	static final Shown PLACED = new Shown("주문됨", "결제됨", "주문됨", "주문됨", "주문됨");
	static final Shown ACCEPTED = new Shown("수락됨", "결제됨", "수락됨", "주문됨", "수락됨");
	static final Shown COOKING = new Shown("요리시작됨", "결제됨", "요리시작됨", "주문됨", "요리시작됨");
	static final Shown COOKED = new Shown("요리완료됨", "결제됨", "요리완료됨", "요리완료됨", "요리완료됨");
	static final Shown DELIVERING = new Shown("배달시작됨", "결제됨", "요리완료됨", "배달시작됨", "배달시작됨");
	static final Shown ARRIVED = new Shown("배달시작됨", "결제됨", "요리완료됨", "배달도착됨", "배달시작됨");
	static final Shown DELIVERED = new Shown("배달완료됨", "결제됨", "요리완료됨", "배달완료됨", "배달완료됨");
	static final Shown CANCELLED = new Shown("주문취소됨", "결제취소됨", "요리취소됨", "배달취소됨", "주문취소됨");
	static final Shown REJECTED = new Shown("거절됨", "결제취소됨", "거절됨", "배달취소됨", "거절됨");

	static Shown of(long order, ApiClient gateway) {
		return new Shown(label(gateway, "/orders/", order), label(gateway, "/payments/", order),
				label(gateway, "/cookings/", order), label(gateway, "/deliveries/", order),
				label(gateway, "/myPages/", order));
	}

	private static String label(ApiClient gateway, String path, long order) {
		return gateway.get(path + order).text("statusLabel");
	}
}
