#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same work by SQLAlchemy: peer.py WORKLOAD SIZE DATABASE prints CPU ms, wall ms, check."""
import gc
import sys
import time
from decimal import Decimal

from sqlalchemy import Column, Float, ForeignKey, Integer, String, Table, create_engine
from sqlalchemy.orm import Session, backref, declarative_base, relationship, selectinload

Base = declarative_base()

links = Table(
    "product_category", Base.metadata,
    Column("product_id", ForeignKey("product.sku"), primary_key=True),
    Column("category_id", ForeignKey("category.id"), primary_key=True))


class Category(Base):
    __tablename__ = "category"
    id = Column(Integer, primary_key=True)
    parent_id = Column(ForeignKey("category.id"))
    name = Column(String(20))
    children = relationship("Category", backref=backref("parent", remote_side=[id]))


class Product(Base):
    __tablename__ = "product"
    sku = Column(String(20), primary_key=True)
    msrp = Column(Float)
    categories = relationship("Category", secondary=links, backref="products")


def sku(i):
    return "SKU-%010d" % i


def cents(i):
    return i * 7919 % 100000


class Watch:
    def __init__(self):
        gc.collect()
        self.cpu, self.wall = time.process_time(), time.perf_counter()

    def stop(self):
        self.cpu = (time.process_time() - self.cpu) * 1000
        self.wall = (time.perf_counter() - self.wall) * 1000


def check_of_file(engine):
    with engine.connect() as connection:
        return connection.exec_driver_sql(
            "SELECT count(*) || ' ' || "
            "CAST(sum(CAST(round(msrp * 100) AS INTEGER)) AS INTEGER) FROM product").scalar()


def insert(engine, size):
    with Session(engine, expire_on_commit=False) as session:
        session.add_all([Product(sku=sku(i), msrp=cents(i) / 100) for i in range(size)])
        watch = Watch()
        session.commit()
        watch.stop()
    return watch, check_of_file(engine)


def load(engine, size):
    with Session(engine) as session:
        watch = Watch()
        rows = session.query(Product).all()
        watch.stop()
        return watch, "%d %d" % (len(rows), sum(round((r.msrp or 0) * 100) for r in rows))


def update(engine, size):
    with Session(engine, expire_on_commit=False) as session:
        for row in session.query(Product).order_by(Product.sku).all()[::10]:
            row.msrp = float(Decimal(repr(row.msrp)) + Decimal("0.25"))
        watch = Watch()
        session.commit()
        watch.stop()
    return watch, check_of_file(engine)


def tree(engine, size):
    with Session(engine) as session:
        watch = Watch()
        rows = session.query(Category).options(selectinload(Category.children)).all()
        up = sum(row.parent.id for row in rows if row.parent)
        watch.stop()
        down = sum(len(row.children) for row in rows)
        return watch, "%d nodes, %d down, %d up" % (len(rows), down, up)


def lazy(engine, size):
    with Session(engine) as session:
        rows = session.query(Category).filter(Category.id <= 1000).all()
        watch = Watch()
        count = sum(len(row.children) for row in rows)
        watch.stop()
        return watch, "%d %d" % (count, sum(c.id for row in rows for c in row.children))


def eager(engine, size):
    with Session(engine) as session:
        watch = Watch()
        rows = session.query(Product).options(selectinload(Product.categories)).all()
        watch.stop()
        linked = [c.id for row in rows for c in row.categories]
        return watch, "%d %d" % (len(linked), sum(linked))


def main():
    work = {"A": insert, "B": load, "C": update, "D": tree, "D-lazy": lazy, "E": eager}
    name, size, path = sys.argv[1:]
    watch, check = work[name](create_engine("sqlite:///" + path), int(size))
    print("%.4f %.4f %s" % (watch.cpu, watch.wall, check))


main()
