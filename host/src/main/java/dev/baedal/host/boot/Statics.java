package dev.baedal.host.boot;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.concurrent.ExecutorService;

import dev.baedal.host.Application;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Static members of libraries: what they keep after an application has closed, and with it the application's class loader.
 */
final class Statics {

	private static final ClassLoader LIBRARIES = Statics.class.getClassLoader();
	private static final String TYPES = "org.springframework.data.core.ClassTypeInformation";

	private Statics() {}

	static void clear() {
		if (isIsolated()) {
			call("reactor.core.scheduler.Schedulers", "shutdownNow");
			shutDown("io.prometheus.metrics.core.util.Scheduler", "executor");
			call("reactor.netty.http.HttpResources", "disposeLoopsAndConnections");
		}
		else {
			clearCache(TYPES, "cache");
			clearCache(TYPES, "resolvableTypeCache");
			clearCache("org.springframework.data.core.TypeDiscoverer", "CACHE");
		}
	}

	/** Static threads may be ended by an application that has its libraries to itself. */
	private static boolean isIsolated() {
		return LIBRARIES != Application.class.getClassLoader();
	}

	/** Without effect where this application does not have the class. */
	static void call(String type, String staticMethod) {
		if (ClassUtils.isPresent(type, LIBRARIES)) {
			Method method = ReflectionUtils.findMethod(ClassUtils.resolveClassName(type, LIBRARIES), staticMethod);
			ReflectionUtils.invokeMethod(require(method, type, staticMethod), null);
		}
	}

	/** Entries of other services are computed again. */
	private static void clearCache(String type, String staticField) {
		if (ClassUtils.isPresent(type, LIBRARIES)) {
			Object cache = value(type, staticField);
			ReflectionUtils.invokeMethod(require(ReflectionUtils.findMethod(cache.getClass(), "clear"), type, "clear"),
					cache);
		}
	}

	private static void shutDown(String type, String staticExecutor) {
		if (ClassUtils.isPresent(type, LIBRARIES)) {
			((ExecutorService) value(type, staticExecutor)).shutdownNow();
		}
	}

	private static Object value(String type, String staticField) {
		Field field = require(ReflectionUtils.findField(ClassUtils.resolveClassName(type, LIBRARIES), staticField),
				type, staticField);
		ReflectionUtils.makeAccessible(field);
		return ReflectionUtils.getField(field, null);
	}

	private static <T> T require(T found, String type, String member) {
		if (found == null) {
			throw new IllegalStateException(type + " has no " + member + " any more");
		}
		return found;
	}
}
