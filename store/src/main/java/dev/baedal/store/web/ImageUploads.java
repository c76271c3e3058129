package dev.baedal.store.web;

import dev.baedal.platform.web.LargeBodies;
import dev.baedal.store.application.image.ImageProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the bodies of the commands that send an image be larger than those of others. */
@Configuration(proxyBeanMethods = false)
class ImageUploads {

	/** So many files of the largest size fit beside a decoded image into the smallest heap that store is given. */
	private static final int AT_ONCE = 4;

	@Bean
	LargeBodies imageFiles(ImageProperties properties) {
		return new LargeBodies("/(menus|stores)/[^/]+/image", properties.maxSize(), AT_ONCE);
	}
}
