package dev.baedal.platform.web.datarest;

import java.util.Optional;

import dev.baedal.platform.storage.LargestPage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.HateoasPageableHandlerMethodArgumentResolver;
import org.springframework.data.web.HateoasSortHandlerMethodArgumentResolver;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Limits each page to {@link #MOST} entries, or to the {@link LargestPage} of its search. */
class PageSizes extends HateoasPageableHandlerMethodArgumentResolver {

	static final int DEFAULT = 20;
	static final int MOST = 100;

	private final ObjectProvider<ExposedResources> resources;

	PageSizes(HateoasSortHandlerMethodArgumentResolver sort, ObjectProvider<ExposedResources> resources) {
		super(sort);
		this.resources = resources;
		setFallbackPageable(PageRequest.of(0, DEFAULT));
	}

	@Override
	public Pageable resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
			NativeWebRequest request, WebDataBinderFactory binder) {
		Pageable page = super.resolveArgument(parameter, container, request, binder);
		if (page.isUnpaged() || page.getPageSize() <= MOST) {
			return page;
		}
		return PageRequest.of(page.getPageNumber(), Math.min(page.getPageSize(), most(request)), page.getSort());
	}

	private int most(NativeWebRequest request) {
		return Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
			.flatMap(http -> resources.getObject().search(http))
			.map(search -> search.getMethod().getAnnotation(LargestPage.class))
			.map(LargestPage::value)
			.orElse(MOST);
	}
}
