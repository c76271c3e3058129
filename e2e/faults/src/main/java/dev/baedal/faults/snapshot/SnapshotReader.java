package dev.baedal.faults.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import dev.baedal.faults.cluster.Installation;
import dev.baedal.faults.cluster.RunningCluster;
import dev.baedal.faults.cluster.Topic;
import dev.baedal.faults.workload.ObservedResponse;
import dev.baedal.local.programs.Program;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/**
 * Reads every service through its public lists and operators' endpoints, the payment provider's book, and the topics
 * from their beginning.
 */
public final class SnapshotReader {

	/** More numbers than a restart skips. */
	private static final int MAX_GAP = 1_000;
	/** The fields of a body that {@link Event#fields} keeps. */
	private static final List<String> FIELDS = List.of("expiresAt", "outcome", "revokedCouponId", "returnedCouponId",
			"riderId", "takenFrom", "promisedAt");

	private final Pages pages;
	private final Operations operations;
	private final ProviderBook book;
	private final Topic topic;
	private final Installation place;
	private final RunningCluster cluster;

	public SnapshotReader(Installation place, RunningCluster cluster) {
		this.pages = new Pages(place);
		this.operations = new Operations(place);
		this.book = new ProviderBook(place, cluster.topology());
		this.topic = cluster.topic();
		this.place = place;
		this.cluster = cluster;
	}

	public Snapshot take(List<ObservedResponse> seen)
			throws IOException, InterruptedException, ExecutionException, SQLException {
		List<String> twice = new ArrayList<>();
		Map<Long, Order> orders = byOrder("orders", Order.class, Order::orderId, twice);
		Map<Long, Payment> payments = byOrder("payments", Payment.class, Payment::orderId, twice);
		Map<Long, Cooking> cookings = byOrder("cookings", Cooking.class, Cooking::orderId, twice);
		Map<Long, Delivery> deliveries = byOrder("deliveries", Delivery.class, Delivery::orderId, twice);
		Map<Long, MyPage> myPages = byOrder("myPages", MyPage.class, MyPage::orderId, twice);
		Map<Long, List<Coupon>> coupons = grouped(pages.all("coupons", "couponId", Coupon.class), Coupon::orderId);
		Map<Long, List<Notification>> notifications = grouped(pages.all("notifications", "id", Notification.class),
				Notification::orderId);
		Map<Long, List<Sent>> sent = grouped(ChannelLog.read(place.logs()), Sent::orderId);
		Map<Long, Charge> charges = book.read();
		Map<Long, List<Event>> events = events();
		Map<Long, List<ObservedResponse>> observedResponses = grouped(seen, ObservedResponse::orderId);

		SortedSet<Long> ids = new TreeSet<>();
		List.of(orders, payments, cookings, deliveries, myPages, coupons, notifications, sent, charges, events,
				observedResponses)
			.forEach(part -> ids.addAll(part.keySet()));
		ids.remove(0L);
		addUnplaced(orders, ids.isEmpty() ? 0 : ids.last());
		ids.addAll(orders.keySet());
		SortedMap<Long, Trail> trails = new TreeMap<>();
		for (long id : ids) {
			trails.put(id, new Trail(id, orders.get(id), payments.get(id), cookings.get(id), deliveries.get(id),
					myPages.get(id), coupons.getOrDefault(id, List.of()), notifications.getOrDefault(id, List.of()),
					sent.getOrDefault(id, List.of()), events.getOrDefault(id, List.of()),
					observedResponses.getOrDefault(id, List.of()), charges.get(id)));
		}
		return new Snapshot(trails, List.copyOf(seen), pages.all("couponMgmts", "customerId", Member.class),
				List.copyOf(twice), stocks(), new Menus(pages).read(topic.everything(Topic.MENUS)),
				cluster.hits(Program.NOTIFICATION, Program.MARIADB), operations.leftOver());
	}

	/**
	 * Orders that were never placed are in no list, but can be read by number. A number far from all others has no
	 * order.
	 */
	private void addUnplaced(Map<Long, Order> orders, long last) throws IOException, InterruptedException {
		long known = 0;
		for (long id = 1; id <= last && id - known <= MAX_GAP; id++) {
			if (!orders.containsKey(id)) {
				long number = id;
				pages.one("orders", id, Order.class).ifPresent(order -> orders.put(number, order));
			}
			known = orders.containsKey(id) ? id : known;
		}
	}

	private List<Stock> stocks() throws IOException, InterruptedException {
		List<Stock> stocks = new ArrayList<>();
		for (Level level : pages.all("inventories", "menuItemId", Level.class)) {
			List<Stock.Movement> book = pages.all("inventories/%d/movements".formatted(level.menuItemId()), "movements",
					"movementId", Stock.Movement.class);
			stocks.add(new Stock(level.menuItemId(), level.stock(),
					book.stream().sorted(Comparator.comparing(Stock.Movement::movementId)).toList()));
		}
		return stocks;
	}

	private record Level(long menuItemId, int stock) {}

	private <T> Map<Long, T> byOrder(String list, Class<T> type, ToLongFunction<T> id, List<String> twice)
			throws IOException, InterruptedException {
		Map<Long, T> result = new HashMap<>();
		for (T each : pages.all(list, "orderId", type)) {
			if (result.put(id.applyAsLong(each), each) != null) {
				twice.add(list + " " + id.applyAsLong(each));
			}
		}
		return result;
	}

	private static <T> Map<Long, List<T>> grouped(List<T> all, ToLongFunction<T> id) {
		return all.stream().collect(Collectors.groupingBy(id::applyAsLong));
	}

	private Map<Long, List<Event>> events() throws ExecutionException, InterruptedException {
		Map<Long, List<Event>> events = new HashMap<>();
		for (ConsumerRecord<String, byte[]> record : topic.everything(Topic.NAME)) {
			if (!record.key().matches("\\d+")) {
				continue; // keyed by a person, not by an order
			}
			events.computeIfAbsent(Long.parseLong(record.key()), id -> new ArrayList<>()).add(event(record));
		}
		return events;
	}

	private static Event event(ConsumerRecord<String, byte[]> record) {
		JsonNode body = Pages.JSON.readTree(record.value());
		return new Event(header(record, "ce_id"), header(record, "ce_type").replaceAll("\\.v\\d+$", "").intern(),
				header(record, "ce_source").intern(), Instant.parse(header(record, "ce_time")), record.partition(),
				record.offset(), body.path("customerId").asString("").intern(),
				body.path("amount").asLong(body.path("refunded").asLong(0)), fields(body));
	}

	private static Map<String, String> fields(JsonNode body) {
		Map<String, String> fields = new TreeMap<>();
		for (String name : FIELDS) {
			if (body.hasNonNull(name)) {
				fields.put(name, body.path(name).asString());
			}
		}
		return fields.isEmpty() ? Map.of() : fields;
	}

	private static String header(ConsumerRecord<String, byte[]> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}
}
