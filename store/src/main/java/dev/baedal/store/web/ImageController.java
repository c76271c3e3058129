package dev.baedal.store.web;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.baedal.store.application.image.Illustrate;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import org.springframework.data.rest.webmvc.PersistentEntityResourceAssembler;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/** The owner's commands on images. The body is the file; its content decides the format, not its Content-Type. */
@RepositoryRestController
class ImageController {

	/** Describes the body, which the parameter does not. */
	@RequestBody(required = true, content = {
			@Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string", format = "binary")),
			@Content(mediaType = MediaType.IMAGE_JPEG_VALUE, schema = @Schema(type = "string", format = "binary")) })
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	private @interface ImageFile {}

	private final Illustrate illustrate;

	ImageController(Illustrate illustrate) {
		this.illustrate = illustrate;
	}

	@ImageFile
	@PutMapping("/menus/{menuItemId}/image")
	ResponseEntity<RepresentationModel<?>> illustrateMenuItem(@PathVariable long menuItemId, InputStream file,
			PersistentEntityResourceAssembler assembler) throws IOException {
		return ok(illustrate.menuItem(menuItemId, file.readAllBytes()), assembler);
	}

	@DeleteMapping("/menus/{menuItemId}/image")
	ResponseEntity<RepresentationModel<?>> clearMenuItem(@PathVariable long menuItemId,
			PersistentEntityResourceAssembler assembler) {
		return ok(illustrate.clearMenuItem(menuItemId), assembler);
	}

	@ImageFile
	@PutMapping("/stores/{storeId}/image")
	ResponseEntity<RepresentationModel<?>> illustrateStore(@PathVariable long storeId, InputStream file,
			PersistentEntityResourceAssembler assembler) throws IOException {
		return ok(illustrate.store(storeId, file.readAllBytes()), assembler);
	}

	@DeleteMapping("/stores/{storeId}/image")
	ResponseEntity<RepresentationModel<?>> clearStore(@PathVariable long storeId,
			PersistentEntityResourceAssembler assembler) {
		return ok(illustrate.clearStore(storeId), assembler);
	}

	private static ResponseEntity<RepresentationModel<?>> ok(Object illustrated,
			PersistentEntityResourceAssembler assembler) {
		return ResponseEntity.ok(assembler.toFullResource(illustrated));
	}
}
