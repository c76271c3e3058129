package dev.baedal.platform.storage;

import java.util.Optional;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.data.mapping.PersistentEntity;
import org.springframework.data.mapping.context.PersistentEntities;
import org.springframework.data.rest.webmvc.support.ETag;
import org.springframework.http.HttpHeaders;

/**
 * Passes each entity that a repository returns to the request's {@link ExpectedVersion}, with the ETag that Data REST's
 * GET gives.
 */
class CheckedVersion implements MethodInterceptor {

	private final Class<?> type;
	private final BeanFactory beans;

	CheckedVersion(Class<?> type, BeanFactory beans) {
		this.type = type;
		this.beans = beans;
	}

	@Override
	public Object invoke(MethodInvocation invocation) throws Throwable {
		Object found = invocation.proceed();
		ExpectedVersion expected = ExpectedVersion.now();
		if (expected != null) {
			Object loaded = found instanceof Optional<?> optional ? optional.orElse(null) : found;
			if (type.isInstance(loaded)) {
				compare(loaded, expected);
			}
		}
		return found;
	}

	private void compare(Object loaded, ExpectedVersion expected) {
		PersistentEntity<?, ?> entity = beans.getBean(PersistentEntities.class).getRequiredPersistentEntity(type);
		if (entity.hasVersionProperty()
				&& expected.isAbout(type, entity.getIdentifierAccessor(loaded).getIdentifier())) {
			expected.require(ETag.from(entity, loaded).addTo(new HttpHeaders()).getETag());
		}
	}
}
