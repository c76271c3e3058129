package dev.baedal.coupon.application;

import java.time.Clock;
import java.util.Optional;

import dev.baedal.coupon.domain.CouponMgmt;
import dev.baedal.coupon.domain.CouponMgmts;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Makes a customer a member (M12), once however often it is asked. */
@Service
public class Enrol {

	private final CouponMgmts members;
	private final Clock clock;

	Enrol(CouponMgmts members, Clock clock) {
		this.members = members;
		this.clock = clock;
	}

	/**
	 * @param claimed null where a token says who it is
	 * @throws dev.baedal.platform.problem.Forbidden unless a customer asks, for themselves
	 */
	public Enrolled enrol(String claimed) {
		String customerId = Caller.now().speaksAs(Role.CUSTOMER, "customerId", claimed);
		return known(customerId).orElseGet(() -> add(customerId));
	}

	private Enrolled add(String customerId) {
		try {
			return new Enrolled(members.save(new CouponMgmt(customerId, clock.instant())), true);
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
			// a concurrent request committed first
			return known(customerId).orElseThrow(() -> e);
		}
	}

	private Optional<Enrolled> known(String customerId) {
		return members.findById(customerId).map(member -> new Enrolled(member, false));
	}

	/** @param isNew whether this call made the member */
	public record Enrolled(CouponMgmt member, boolean isNew) {}
}
