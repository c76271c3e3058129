package dev.baedal.store.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

	/** Flushes, so that the revision is known. */
	MenuItem saveAndFlush(MenuItem item);

	@RestResource
	Optional<MenuItem> findById(Long menuItemId);

	/** Locks the row for a command: price and stock change under one lock, so no order overtakes an owner's change. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select item from MenuItem item where item.menuItemId = :menuItemId")
	Optional<MenuItem> findForUpdate(long menuItemId);

	/** Locks the tracked items in id order. Untracked items are not locked, since many orders share them. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select item from MenuItem item where item.menuItemId in :menuItemIds and item.stock is not null
			order by item.menuItemId""")
	List<MenuItem> findTrackedForUpdate(Collection<Long> menuItemIds);

	/** Whether an owner marked one of them sold out or withdrew it. */
	@Query("""
			select count(item) > 0 from MenuItem item
			where item.menuItemId in :menuItemIds and (item.soldOut = true or item.withdrawn = true)""")
	boolean existsTakenOff(Collection<Long> menuItemIds);

	/** Revisions of all menu items, withdrawn ones too. */
	@Query("select new dev.baedal.store.domain.Revision(item.menuItemId, item.revision) from MenuItem item")
	List<Revision> findRevisions();

	@Query("""
			select item from MenuItem item where item.stock is not null and item.withdrawn = false
			and (:#{caller.readsAll()} = true or item.storeId in (:#{caller.ownStores()}))""")
	Page<MenuItem> findTracked(@SortDefault(sort = "menuItemId") Pageable page);

	/** The items on a menu. A withdrawn item is found by its id only. */
	@Query("select item from MenuItem item where item.withdrawn = false")
	@RestResource
	Page<MenuItem> findAll(@SortDefault(sort = "menuItemId") Pageable page);

	@RestResource(path = "byStore")
	@Query("select item from MenuItem item where item.storeId = :storeId and item.withdrawn = false")
	Page<MenuItem> findByStoreId(@Param("storeId") @Nullable Long storeId,
			@SortDefault(sort = "menuItemId") Pageable page);
}
