package dev.baedal.platform.operator;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.text.TextNormaliser;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records which operator intervened manually, how, and why (M45). Written in the transaction of the act, so that both
 * are committed or neither.
 */
public class AuditTrail {

	private static final String OPEN_MODE = "(open mode)";
	private static final int LONGEST_ACT = 300;

	private final JdbcClient jdbc;
	private final Clock clock;

	AuditTrail(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @param act the use case in the imperative, such as {@code CancelOrder}
	 * @throws dev.baedal.platform.problem.Forbidden unless the caller is an operator
	 */
	public void note(String act, long orderId, String reason) {
		write(act, orderId, reason);
	}

	/**
	 * Records an act that is about no order.
	 *
	 * @throws dev.baedal.platform.problem.Forbidden unless the caller is an operator
	 */
	public void note(String act, String reason) {
		write(act, null, reason);
	}

	/** Records an act for which no reason was requested. */
	void note(String act) {
		write(act, null, null);
	}

	List<Map<String, Object>> latest(int most) {
		return jdbc.sql("SELECT done_at, operator, act, order_id, reason FROM operator_act ORDER BY id DESC LIMIT ?")
			.param(most)
			.query((row, number) -> {
				Map<String, Object> act = new LinkedHashMap<>();
				act.put("doneAt", row.getTimestamp("done_at").toInstant());
				act.put("operator", row.getString("operator"));
				act.put("act", row.getString("act"));
				act.put("orderId", row.getObject("order_id"));
				act.put("reason", row.getString("reason"));
				return act;
			})
			.list();
	}

	private void write(String act, Long orderId, String reason) {
		String operator = Caller.now().require(Role.OPERATOR).person();
		jdbc.sql("INSERT INTO operator_act (done_at, operator, act, order_id, reason) VALUES (?, ?, ?, ?, ?)")
			.params(Timestamp.from(clock.instant()), operator == null ? OPEN_MODE : operator,
					TextNormaliser.cut(act, LONGEST_ACT), orderId, reason)
			.update();
	}
}
