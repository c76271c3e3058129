package dev.baedal.messaging;

import java.io.PrintStream;
import java.util.concurrent.ThreadLocalRandom;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that publishes without pause until it is killed. Prints {@code orderId n} after each commit. */
class Publisher {

	private static final int ORDERS = 10;
	private static final int THREADS = 3;

	public static void main(String[] args) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(TestService.class).run(args);
		PrintStream out = System.out;
		for (int thread = 0; thread < THREADS; thread++) {
			new Thread(() -> publish(context, out)).start();
		}
	}

	private static void publish(ConfigurableApplicationContext context, PrintStream out) {
		while (true) {
			publishOne(context, out);
		}
	}

	static void publishOne(ConfigurableApplicationContext context, PrintStream out) {
		JdbcClient jdbc = context.getBean(JdbcClient.class);
		Outbox outbox = context.getBean(Outbox.class);
		TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
		long orderId = ThreadLocalRandom.current().nextInt(ORDERS);
		Integer n = transaction.execute(status -> {
			// the counter's row is the lock of the order, so that n follows the order of the events
			jdbc.sql("UPDATE counter SET n = n + 1 WHERE order_id = ?").param(orderId).update();
			int next = jdbc.sql("SELECT n FROM counter WHERE order_id = ?")
				.param(orderId)
				.query(Integer.class)
				.single();
			outbox.publish(new Happened(orderId, next));
			return next;
		});
		out.println("committed " + orderId + " " + n);
	}
}
