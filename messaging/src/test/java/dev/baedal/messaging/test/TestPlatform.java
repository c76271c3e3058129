package dev.baedal.messaging.test;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a service at the broker of this JVM and at an empty folder for its database, and gives it a clock. */
public class TestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("baedal.kafka=" + TestBroker.shared().bootstrap(), "baedal.data=" + TestBroker.folder("db"))
			.applyTo(context);
		context.getBeanFactory().registerSingleton("clock", new TestClock());
		context.getBeanFactory().registerSingleton("wire", new Wire(TestBroker.shared().bootstrap()));
	}
}
