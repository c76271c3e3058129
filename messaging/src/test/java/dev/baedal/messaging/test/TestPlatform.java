package dev.baedal.messaging.test;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Points a service at the broker of this JVM and at an empty database, and gives it a clock. */
public class TestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String brokers = TestBroker.shared(getClass().getSimpleName()).bootstrap();
		database().and("baedal.kafka=" + brokers).applyTo(context);
		context.getBeanFactory().registerSingleton("statements", new Statements());
		GenericApplicationContext beans = (GenericApplicationContext) context;
		beans.registerBean(RowsRead.class, bean -> bean.setLazyInit(true));
		beans.registerBean(Polls.class, bean -> bean.setLazyInit(true));
		beans.registerBean(DatabaseCalls.class, bean -> bean.setLazyInit(true));
		context.getBeanFactory().registerSingleton("clock", new TestClock());
		context.getBeanFactory().registerSingleton("wire", new Wire(brokers));
	}

	/** Returns the shipped kind of database, a file. */
	TestPropertyValues database() {
		return TestPropertyValues.of("baedal.data=" + TestBroker.folder("db"));
	}
}
