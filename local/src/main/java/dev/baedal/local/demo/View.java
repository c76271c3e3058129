package dev.baedal.local.demo;

/** The resources that have a status of an order. */
enum View {

	ORDER("orders", "order"),
	PAYMENT("payments", "payment"),
	COOKING("cookings", "cooking"),
	DELIVERY("deliveries", "delivery"),
	MY_PAGE("myPages", "myPage");

	final String path;
	final String label;

	View(String path, String label) {
		this.path = path;
		this.label = label;
	}
}
