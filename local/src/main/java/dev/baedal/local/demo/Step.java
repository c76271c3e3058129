package dev.baedal.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A step of a demonstration. {@code $name} in it is a value that a former step kept, {@code ${name}} its text. An
 * expected value is compared as text; between slashes it is a regular expression, of which a part must match.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({ @JsonSubTypes.Type(Step.Title.class), @JsonSubTypes.Type(Step.Note.class),
		@JsonSubTypes.Type(Step.Group.class), @JsonSubTypes.Type(Step.Without.class),
		@JsonSubTypes.Type(Step.Shop.class), @JsonSubTypes.Type(Step.Request.class),
		@JsonSubTypes.Type(Step.Order.class) })
sealed interface Step {

	void play(Player player) throws IOException, InterruptedException;

	/** The steps of {@code name.yaml} beside this class. */
	static List<Step> of(String name) {
		var strict = JsonMapper.builder()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build();
		try (InputStream file = Step.class.getResourceAsStream(name + ".yaml")) {
			Object steps = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
			return strict.convertValue(steps, new TypeReference<List<Step>>() {});
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A heading. */
	record Title(String title) implements Step {

		@Override
		public void play(Player player) {
			player.title(title);
		}
	}

	/** A remark. */
	record Note(String note) implements Step {

		@Override
		public void play(Player player) {
			player.note(note);
		}
	}

	/** Steps with a YAML anchor, which an alias plays again. */
	record Group(List<Step> play) implements Step {

		@Override
		public void play(Player player) throws IOException, InterruptedException {
			player.play(play);
		}
	}

	/** Steps during which a service is stopped. */
	record Without(String without, List<Step> steps) implements Step {

		@Override
		public void play(Player player) throws IOException, InterruptedException {
			player.without(without, steps);
		}
	}

	/**
	 * Chooses an open store by its policy, so that a demonstration works with any catalogue, and keeps its
	 * {@code $store} and {@code $shop} (its name), and {@code $food} and {@code $price} of an item on sale.
	 *
	 * @param stock whether the store tracks the stock of its items
	 */
	record Shop(Map<String, String> shop, boolean stock) implements Step {

		@Override
		public void play(Player player) throws IOException, InterruptedException {
			player.shop(shop, stock);
		}
	}

	/**
	 * A request to the gateway.
	 *
	 * @param request method and path
	 * @param as role of the caller of a command in login mode; null: a role that may do it
	 * @param status expected; null: any 2xx
	 * @param again the status with which the request is repeated
	 * @param until fields of the body with which the request is repeated no more
	 * @param expect fields of the body
	 * @param entries name of a list in the body; one of its entries must have the fields
	 * @param show fields to print; null: those that are awaited and expected
	 * @param keep name of a value, and its field
	 */
	record Request(String request, String as, Map<String, JsonNode> body, Integer status, Integer again,
			Map<String, JsonNode> until, Map<String, JsonNode> expect, String entries, List<String> show,
			Map<String, String> keep) implements Step {

		public Request {
			body = body == null ? Map.of() : body;
			until = until == null ? Map.of() : until;
			expect = expect == null ? Map.of() : expect;
			show = show == null ? Stream.of(until, expect).flatMap(fields -> fields.keySet().stream()).toList() : show;
			keep = keep == null ? Map.of() : keep;
		}

		@Override
		public void play(Player player) throws IOException, InterruptedException {
			player.request(this);
		}
	}

	/**
	 * Waits for the state of an order, and prints it in all services.
	 *
	 * @param shows list of a service, and the status or its label there
	 * @param settled whether order and MyPage must show that nothing remains to be undone
	 */
	record Order(String order, Map<String, String> shows, boolean settled) implements Step {

		public Order {
			shows = shows == null ? Map.of() : shows;
		}

		@Override
		public void play(Player player) throws IOException, InterruptedException {
			player.order(this);
		}
	}
}
