package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import javax.imageio.ImageIO;

import tools.jackson.databind.json.JsonMapper;

/** A small picture that an owner uploads. */
final class Picture {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private Picture() {}

	/**
	 * @param path of the menu item or the store
	 * @param bearer the owner's token; null in open mode
	 * @return the path of the image that is shown now
	 */
	static String shownBy(ApiClient gateway, String path, String bearer) {
		try {
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", file);
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.address() + path + "/image"))
				.header("Content-Type", "image/png")
				.PUT(BodyPublishers.ofByteArray(file.toByteArray()));
			if (bearer != null) {
				request.header("Authorization", "Bearer " + bearer);
			}
			HttpResponse<String> shown = HTTP.send(request.build(), BodyHandlers.ofString());
			assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
			return JsonMapper.shared().readTree(shown.body()).get("image").asString();
		}
		catch (IOException | InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
