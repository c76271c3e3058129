package dev.baedal.store;

import static dev.baedal.store.ImageApi.image;
import static dev.baedal.store.ImageApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.baedal.messaging.test.Wire;
import dev.baedal.store.application.image.ImageFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An owner shows an image with a menu item and with a store; everybody sees it. */
class ImagesTest extends StoreTest {

	private static final String STORE = "/stores/5";
	private static final String BROWSER = "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8";
	/** So that no test finds the image of another. */
	private static final AtomicInteger FILES = new AtomicInteger();

	@Autowired
	JdbcClient jdbc;
	@Autowired
	Environment environment;

	private ImageApi images;
	private String dish;

	@BeforeEach
	void addMenuItem() {
		images = new ImageApi(environment);
		dish = newDish();
	}

	private String newDish() {
		return "/menus/" + api.post("/menus", "{\"storeId\":5,\"name\":\"shown\",\"price\":1000}")
			.body()
			.get("menuItemId")
			.asLong();
	}

	@Test
	void showsTheImageOfAMenuItem() {
		assertThat(api.get(dish).body().get("image").isNull()).isTrue();

		HttpResponse<byte[]> shown = images.put(dish, newPng());

		assertThat(shown.statusCode()).isEqualTo(200);
		String image = image(shown);
		assertThat(image).matches("/images/[0-9a-f]{64}");
		assertThat(shown.headers().firstValue("ETag")).contains(api.get(dish).header("ETag"));
		assertThat(api.get(dish).text("image")).isEqualTo(image);
		assertThat(api.get("/menus/search/byStore?storeId=5&size=500").raw().body()).contains(image);
		assertThat(api.get("/menus?size=100&sort=menuItemId,desc").raw().body()).contains(image);
		assertThat(images.get(image).statusCode()).isEqualTo(200);
		awaitPublished("item:" + dish.substring("/menus/".length()), 1, image);
	}

	@Test
	void showsTheImageOfAStore() {
		String image = image(images.put(STORE, ImageFiles.jpeg(FILES.incrementAndGet())));

		assertThat(api.get(STORE).text("image")).isEqualTo(image);
		assertThat(api.get("/stores?size=100").raw().body()).contains(image);
		assertThat(images.get(image).headers().firstValue("Content-Type")).contains("image/jpeg");
		long version = jdbc.sql("SELECT revision FROM store WHERE store_id = 5").query(Long.class).single();
		awaitPublished("store:5", version, image);

		assertThat(api.send("DELETE", STORE + "/image", null).body().get("image").isNull()).isTrue();
		awaitPublished("store:5", version + 1, null);
	}

	@Test
	void aBrowserKeepsAnImageForAYear() {
		String image = image(images.put(dish, newPng()));

		HttpResponse<byte[]> served = images.get(image, "Accept", BROWSER);

		assertThat(served.statusCode()).isEqualTo(200);
		assertThat(served.body()).startsWith(0x89, 'P', 'N', 'G');
		assertHeader(served, "Content-Type", "image/png");
		assertHeader(served, "Content-Length", Integer.toString(served.body().length));
		assertHeader(served, "Cache-Control", "public, max-age=31536000, immutable");
		assertHeader(served, "ETag", "\"%s\"".formatted(image.substring("/images/".length())));
		assertHeader(served, "X-Content-Type-Options", "nosniff");
		assertHeader(served, "Content-Security-Policy", "default-src 'none'; sandbox");
		assertHeader(served, "Content-Disposition", "inline");

		HttpResponse<byte[]> head = images.send("HEAD", image, BodyPublishers.noBody());
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		for (String header : List.of("Content-Type", "Content-Length", "Cache-Control", "ETag")) {
			assertThat(head.headers().allValues(header)).isEqualTo(served.headers().allValues(header));
		}
		HttpResponse<byte[]> same = images.get(image, "If-None-Match",
				served.headers().firstValue("ETag").orElseThrow());
		assertThat(same.statusCode()).isEqualTo(304);
		assertThat(same.body()).isEmpty();
		assertHeader(same, "Cache-Control", "public, max-age=31536000, immutable");
	}

	private static void assertHeader(HttpResponse<?> response, String name, String value) {
		assertThat(response.headers().allValues(name)).as(name).containsExactly(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000000000000000000000000000000000000000000000000000000000000000", "1", "..png",
			"%27%20OR%201=1", "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF" })
	void knowsNoOtherImage(String hash) {
		HttpResponse<byte[]> missing = images.get("/images/" + hash, "Accept", BROWSER, "If-None-Match", "*");

		assertThat(missing.statusCode()).isEqualTo(404);
		assertHeader(missing, "Content-Type", "application/problem+json");
		assertThat(json(missing).get("missing").asString()).isEqualTo("image");
		assertThat(missing.headers().firstValue("Cache-Control")).isEmpty();
	}

	@Test
	void servesAnImageAsNothingElse() {
		String image = image(images.put(dish, newPng()));

		assertThat(images.get(image, "Accept", "application/json").statusCode()).isEqualTo(406);
		assertThat(images.get(image, "Accept", "image/webp").statusCode()).isEqualTo(406);
		assertThat(images.get(image).statusCode()).isEqualTo(200);
	}

	@Test
	void keepsTheSameImageOnce() {
		byte[] file = newPng();
		String image = image(images.put(dish, file));

		assertThat(image(images.put(newDish(), file))).isEqualTo(image);
		assertThat(image(images.put(STORE, file))).isEqualTo(image);
		assertThat(kept(image)).isEqualTo(1);
		String version = api.get(dish).header("ETag");
		assertThat(images.put(dish, file).headers().firstValue("ETag")).as("a repeat changes nothing")
			.contains(version);
		api.send("DELETE", STORE + "/image", null);
	}

	@Test
	void removesAnImageADayAfterNothingShowsIt() {
		String image = image(images.put(dish, newPng()));
		round();
		clock.advance(Duration.ofDays(2));
		round();
		assertThat(images.get(image).statusCode()).as("it is shown").isEqualTo(200);

		assertThat(api.send("DELETE", dish + "/image", null).body().get("image").isNull()).isTrue();
		assertThat(api.send("DELETE", dish + "/image", null).status()).as("a repeat").isEqualTo(200);
		round();
		clock.advance(Duration.ofHours(23));
		round();
		assertThat(images.get(image).statusCode()).as("a page still shows it").isEqualTo(200);
		clock.advance(Duration.ofHours(2));
		round();

		assertThat(images.get(image).statusCode()).isEqualTo(404);
	}

	@Test
	void keepsAnImageThatIsUsedAgain() {
		byte[] file = newPng();
		String image = image(images.put(dish, file));
		images.put(dish, newPng());
		round();
		clock.advance(Duration.ofHours(23));
		assertThat(image(images.put(STORE, file))).isEqualTo(image);
		api.send("DELETE", STORE + "/image", null);
		clock.advance(Duration.ofHours(2));

		round();

		assertThat(images.get(image).statusCode()).as("unused for a moment").isEqualTo(200);
	}

	/** Either the owner is first, and the image stays, or the clock, and the owner's image is inserted anew. */
	@RepeatedTest(10)
	void anImageThatIsShownWhileTheClockRemovesItIsThere() throws Exception {
		byte[] file = newPng();
		String image = image(images.put(dish, file));
		api.send("DELETE", dish + "/image", null);
		round();
		clock.advance(Duration.ofDays(2));
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		Future<?> removal = threads.submit(() -> {
			together.await();
			round();
			return null;
		});
		Future<HttpResponse<byte[]>> use = threads.submit(() -> {
			together.await();
			return images.put(dish, file);
		});

		assertThat(use.get().statusCode()).isEqualTo(200);
		removal.get();
		threads.shutdown();
		round();
		assertThat(api.get(dish).text("image")).isEqualTo(image);
		assertThat(images.get(image).statusCode()).isEqualTo(200);
	}

	static Stream<Arguments> refused() {
		byte[] png = ImageFiles.png(1);
		return Stream.of(Arguments.argumentSet("nothing", new byte[0]),
				Arguments.argumentSet("HTML", "<html><script>alert(1)</script></html>".getBytes()),
				Arguments.argumentSet("GIF", ImageFiles.file(ImageFiles.drawing(9, 9, 1), "gif")),
				Arguments.argumentSet("SVG", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes()),
				Arguments.argumentSet("truncated PNG", ImageFiles.truncated(png)),
				Arguments.argumentSet("truncated JPEG", ImageFiles.truncated(ImageFiles.jpeg(1))),
				Arguments.argumentSet("CMYK", ImageFiles.cmykJpeg()),
				Arguments.argumentSet("50,000 x 50,000", ImageFiles.pngWithHeader(50_000, 50_000)),
				Arguments.argumentSet("4,096 x 4,096", ImageFiles.blackPng(4_096, 4_096)));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void refusesWhatIsNoImageAndKeepsNothing(byte[] file) {
		String shown = image(images.put(dish, newPng()));
		String before = stored();

		for (String target : List.of(dish, STORE)) {
			HttpResponse<byte[]> refusal = images.put(target, file);

			assertThat(refusal.statusCode()).isEqualTo(422);
			assertHeader(refusal, "Content-Type", "application/problem+json");
			assertThat(json(refusal).get("code").asString()).isEqualTo("INVALID_FIELD");
			assertThat(json(refusal).at("/errors/0/field").asString()).isEqualTo("body");
		}
		assertThat(stored()).isEqualTo(before);
		assertThat(api.get(dish).text("image")).isEqualTo(shown);
	}

	@Test
	void readsALargeFile() {
		byte[] file = ImageFiles.file(ImageFiles.noise(1_000, 1_000, false), "png");
		assertThat(file.length).isBetween(2_000_000, 5_000_000);

		HttpResponse<byte[]> shown = images.put(dish, file);

		assertThat(shown.statusCode()).isEqualTo(200);
		assertThat(images.get(image(shown)).body().length).isLessThan(400_000);
	}

	/** The head alone is sent: the refusal does not wait for the body. */
	@ParameterizedTest
	@CsvSource({ "PUT, /menus/1/image, 20971520", "PUT, /stores/1/image, 5242881", "POST, /menus, 65537",
			"PATCH, /menus/1, 65537", "PUT, /menus/1/image/x, 65537" })
	void refusesALongerBodyUnread(String method, String path, int length) throws IOException {
		String before = stored();

		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), images.port())) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write("%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\nContent-Length: %d\r\n\r\n"
					.formatted(method, path, length)
					.getBytes(StandardCharsets.ISO_8859_1));
			byte[] begin = socket.getInputStream().readNBytes(250);

			assertThat(new String(begin, StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 413 ")
				.contains("application/problem+json");
		}
		assertThat(stored()).isEqualTo(before);
	}

	@Test
	void refusesALargeFileWithoutItsLength() {
		byte[] file = ImageFiles.file(ImageFiles.noise(300, 300, false), "png");

		HttpResponse<byte[]> refusal = images.send("PUT", dish + "/image",
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)));

		assertThat(refusal.statusCode()).isEqualTo(413);
		assertThat(json(refusal).get("code").asString()).isEqualTo("BODY_TOO_LARGE");
		assertThat(json(refusal).get("detail").asString()).contains("Content-Length");
		assertThat(images
			.send("PUT", dish + "/image", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(newPng())))
			.statusCode()).isEqualTo(200);
	}

	/** A file that arrives slowly is no command yet. */
	@Test
	void aSlowSenderHoldsUpNoBackup() throws IOException {
		int length = 100_000;
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), images.port())) {
			socket.setSoTimeout(10_000);
			OutputStream file = socket.getOutputStream();
			file.write("PUT %s/image HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n".formatted(dish, length)
				.getBytes(StandardCharsets.ISO_8859_1));
			file.write(new byte[length / 2]);

			int paused = api.post("/actuator/pause", "{\"seconds\":60}").status();
			api.send("DELETE", "/actuator/pause", null);
			file.write(new byte[length / 2]);

			assertThat(paused).isEqualTo(200);
			assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1))
				.isEqualTo("HTTP/1.1 422");
		}
	}

	@Test
	void describesItsFilesAndImages() {
		JsonNode paths = api.get("/v3/api-docs").body().get("paths");

		for (String path : List.of("/menus/{menuItemId}/image", "/stores/{storeId}/image")) {
			assertThat(paths.get(path).at("/put/requestBody/content").propertyNames())
				.containsExactlyInAnyOrder("image/png", "image/jpeg");
		}
		assertThat(paths.get("/images/{sha256}").at("/get/responses/200/content").propertyNames()).contains("image/png",
				"image/jpeg");
	}

	@Test
	void doesNothingIfItsResponseIsNotAcceptable() {
		String before = stored();

		assertThat(images.put(dish, newPng(), "Accept", "image/png").statusCode()).isEqualTo(406);
		assertThat(stored()).isEqualTo(before);
		assertThat(images.put(dish, newPng(), "Accept", BROWSER).statusCode()).isEqualTo(200);
	}

	@Test
	void changesOnlyTheNamedVersion() {
		String version = api.get(dish).header("ETag");
		byte[] file = newPng();

		assertThat(images.put(dish, file, "If-Match", "\"999\"").statusCode()).isEqualTo(412);
		assertThat(api.get(dish).header("ETag")).isEqualTo(version);
		assertThat(images.put(dish, file, "If-Match", version).statusCode()).isEqualTo(200);
		assertThat(images.put(dish, newPng(), "If-Match", version).statusCode()).isEqualTo(412);
	}

	@Test
	void aWithdrawnMenuItemKeepsItsImage() {
		String image = image(images.put(dish, newPng()));
		api.send("DELETE", dish, null);

		assertThat(images.put(dish, newPng()).statusCode()).isEqualTo(409);
		assertThat(images.put(dish, "no image".getBytes()).statusCode()).isEqualTo(409);
		assertThat(api.send("DELETE", dish + "/image", null).status()).isEqualTo(409);
		assertThat(api.get(dish).text("image")).isEqualTo(image);
		assertThat(images.put("/menus/987654321", newPng()).statusCode()).isEqualTo(404);
		assertThat(images.put("/stores/987654321", newPng()).statusCode()).isEqualTo(404);
	}

	private void round() {
		workers.runOnly("RemoveUnusedImages");
	}

	private static byte[] newPng() {
		return ImageFiles.png(FILES.incrementAndGet());
	}

	/** What a refused command must not change: the images, and what shows them. */
	private String stored() {
		return Stream
			.of("SELECT sha256 FROM image ORDER BY sha256",
					"SELECT menu_item_id, revision, image_id FROM menu_item ORDER BY menu_item_id",
					"SELECT store_id, revision, image_id FROM store ORDER BY store_id")
			.map(query -> jdbc.sql(query).query().listOfRows().toString())
			.toList()
			.toString();
	}

	private long kept(String image) {
		return jdbc.sql("SELECT COUNT(*) FROM image WHERE sha256 = ?")
			.param(image.substring("/images/".length()))
			.query(Long.class)
			.single();
	}

	private void awaitPublished(String key, long version, String image) {
		await().untilAsserted(() -> assertThat(wire.published(Wire.MENUS)).anySatisfy(event -> {
			assertThat(event.key()).isEqualTo(key);
			assertThat(event.data().get("version").asLong()).isEqualTo(version);
			assertThat(event.data().path("image").asString(null)).isEqualTo(image);
		}));
	}
}
