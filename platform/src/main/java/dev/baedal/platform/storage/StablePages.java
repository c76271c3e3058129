package dev.baedal.platform.storage;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.SortDefault;

/**
 * Sorts each page of a repository by the {@code @SortDefault} of its method's parameter, after any sort that the caller
 * requests. The default ends with the key, so no entry is on two pages, or on none.
 */
class StablePages implements MethodInterceptor {

	@Override
	public Object invoke(MethodInvocation invocation) throws Throwable {
		Object[] arguments = invocation.getArguments();
		for (int i = 0; i < arguments.length; i++) {
			if (arguments[i] instanceof Pageable page && page.isPaged()) {
				arguments[i] = sorted(page, ofParameter(invocation.getMethod(), i));
			}
		}
		return invocation.proceed();
	}

	private static Pageable sorted(Pageable page, Sort last) {
		Sort missing = Sort
			.by(last.stream().filter(order -> page.getSort().getOrderFor(order.getProperty()) == null).toList());
		return missing.isUnsorted() ? page
				: PageRequest.of(page.getPageNumber(), page.getPageSize(), page.getSort().and(missing));
	}

	private static Sort ofParameter(Method method, int index) {
		Parameter parameter = method.getParameters()[index];
		SortDefault declared = parameter.getAnnotation(SortDefault.class);
		return declared == null ? Sort.unsorted() : Sort.by(declared.direction(), declared.sort());
	}
}
