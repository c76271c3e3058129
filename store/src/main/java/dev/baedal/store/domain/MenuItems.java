package dev.baedal.store.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.baedal.platform.storage.LargestPage;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;
import org.springframework.data.web.SortDefault;

/** The menus of all stores. */
@RepositoryRestResource(path = "menus", collectionResourceRel = "menus", itemResourceRel = "menu")
public interface MenuItems extends Repository<MenuItem, Long> {

	/** Number of menu items that one call may read of a store's menu. */
	int WHOLE_MENU = 500;

	/** Flushes, so that the revision is known. */
	MenuItem saveAndFlush(MenuItem item);

	@RestResource
	Optional<MenuItem> findById(Long menuItemId);

	/** Locks the row for a command: price and stock change under one lock, so no order overtakes an owner's change. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select item from MenuItem item where item.menuItemId = :menuItemId")
	Optional<MenuItem> findForUpdate(long menuItemId);

	/**
	 * Locks the items that are tracked, or have a counted choice, in id order. Other items are not locked, since many
	 * orders share them.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select item from MenuItem item where item.menuItemId in :menuItemIds
			and (item.stock is not null or item.menuOptions.counted = true) order by item.menuItemId""")
	List<MenuItem> findTrackedForUpdate(Collection<Long> menuItemIds);

	/** Whether an owner marked one of them sold out or withdrew it. */
	@Query("""
			select count(item) > 0 from MenuItem item
			where item.menuItemId in :menuItemIds and (item.soldOut = true or item.withdrawn = true)""")
	boolean existsTakenOff(Collection<Long> menuItemIds);

	/** Those of the choices that these menu items have and that no owner marked sold out. */
	@Query("""
			select new dev.baedal.store.domain.OfferedChoice(item.menuItemId, key(choice)) from MenuItem item
			join item.menuOptions.choices choice
			where item.menuItemId in :menuItemIds and key(choice) in :choiceIds and choice.soldOut = false""")
	List<OfferedChoice> findOffered(Collection<Long> menuItemIds, Collection<Integer> choiceIds);

	/** Number of a store's categories other than this one. */
	@Query("""
			select count(distinct item.details.category) from MenuItem item
			where item.storeId = :storeId and item.withdrawn = false and item.details.category <> :category""")
	long countOtherCategories(long storeId, String category);

	/** Number of changes to the menu of a store, ever: it grows with each of them. */
	@Query("select coalesce(sum(item.revision + 1), 0) from MenuItem item where item.storeId = :storeId")
	long countChanges(long storeId);

	/** Revisions of all menu items, withdrawn ones too. */
	@Query("select new dev.baedal.store.domain.Revision(item.menuItemId, item.revision) from MenuItem item")
	List<Revision> findRevisions();

	@Query("""
			select item from MenuItem item where item.stock is not null and item.withdrawn = false
			and (:#{caller.readsAll()} = true or item.storeId in (:#{caller.ownStores()}))""")
	Page<MenuItem> findTracked(@SortDefault(sort = "menuItemId") Pageable page);

	/** The items on the menus that everybody sees. A withdrawn item is found by its id only. */
	@Query("""
			select item from MenuItem item where item.withdrawn = false and not exists
			(select 1 from Store store where store.storeId = item.storeId and store.life.state <> LIVE)""")
	@RestResource
	Page<MenuItem> findAll(@SortDefault(sort = "menuItemId") Pageable page);

	/** The menu of a store in its own order; empty if the store is hidden from the caller. */
	@RestResource(path = "byStore")
	@LargestPage(WHOLE_MENU)
	@Query("""
			select item from MenuItem item where item.storeId = :storeId and item.withdrawn = false
			and (:#{caller.runs(#storeId)} = true or not exists
			(select 1 from Store store where store.storeId = :storeId and store.life.state <> LIVE))""")
	Page<MenuItem> findByStoreId(@Param("storeId") @Nullable Long storeId,
			@SortDefault(sort = { "position", "menuItemId" }) Pageable page);
}
