package dev.baedal.platform.storage;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.retry.MethodRetrySpec;
import org.springframework.resilience.retry.SimpleRetryInterceptor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Retries a transaction from its beginning if the database has aborted it in favour of another, as a server does at a
 * deadlock. Applies around every {@code @Transactional} that begins one; the failed attempt is rolled back. Consumers
 * do not need it: the inbox begins its transaction elsewhere, and a failed event is redelivered.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class DeadlockRetry {

	private static final long TRIES = 4;
	/** Spreads the retries, which would otherwise collide again. */
	private static final Duration PAUSE = Duration.ofMillis(20);
	/** Limits the time that a caller waits: a lock time-out of seconds is retried once, a deadlock three times. */
	private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Advisor retryAfterDeadlock() {
		var spec = new MethodRetrySpec(List.of(PessimisticLockingFailureException.class), List.of(),
				DeadlockRetry::begunHere, TRIES - 1, TIME_LIMIT, PAUSE, PAUSE, 2, PAUSE.multipliedBy(TRIES));
		var transactional = new ComposablePointcut(new AnnotationMatchingPointcut(Transactional.class, true))
			.union(AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class));
		var advisor = new DefaultPointcutAdvisor(transactional, new SimpleRetryInterceptor(spec));
		advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1); // around the transaction, not in it
		return advisor;
	}

	/**
	 * Whether the failed transaction began at this method. One that is still open belongs to an outer method, and has
	 * lost its earlier work.
	 */
	private static boolean begunHere(Method method, Throwable failure) {
		return !TransactionSynchronizationManager.isActualTransactionActive();
	}
}
