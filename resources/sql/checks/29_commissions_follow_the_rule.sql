-- SPDX-License-Identifier: GPL-3.0-or-later
-- A commission belongs to whoever uploaded what was sold, unless he bought it himself; it is the sum of its
-- components up to 5,000 basis points, and of no more leads than its line has. What went back of it is the sum of
-- its reversals, at its own rate, never more than it was, and says which of them speak against its leads (domain.md R30, R31). Value: commissions and lines.
select (c.wrong + l.wrong) = 0 as ok, (c.wrong + l.wrong)::text as value
from (select count(*) as wrong
      from core.commission c
      left join core.orders o using (order_id)
      left join core.import_batch b using (batch_id)
      left join core.import_batch f on f.batch_id = c.first_batch_id
      left join (select r.commission_id, count(*) as leads, sum(r.net_minor) as minor, min(r.rate_bp) as least, max(r.rate_bp) as most,
                        bool_or(r.partner_id <> x.partner_id or r.order_id <> x.order_id or not r.is_clawback and r.posting_id is not null
                                or r.posting_id < x.posting_id or r.is_clawback and x.posting_id is null
                                or r.is_unverified <> exists (select from core.lead_return b where b.order_id = r.order_id and b.lead_id = r.lead_id
                                                              and b.state <> 'refused' and b.reason not in ('outside_filter', 'already_mine'))) as is_wrong
                 from core.commission_reversal r join core.commission x using (commission_id) group by 1) r using (commission_id)
      where o.state is null or o.state not in ('completed', 'refunded')
         or o.workspace_id = c.partner_id or b.supplier_id is distinct from c.partner_id
         or f.supplier_id is distinct from c.partner_id or f.batch_id > b.batch_id
         or c.rate_bp > 5000 or c.rate_bp > c.base_bp + c.fresh_bp + c.verified_bp + c.volume_bp + c.bonus_bp
         or (c.reversed_leads, c.reversed_minor) is distinct from (coalesce(r.leads, 0), coalesce(r.minor, 0))
         or c.reversed_minor > c.net_minor or coalesce(r.is_wrong, false)
         or r.leads > 0 and (r.least <> c.rate_bp or r.most <> c.rate_bp)) c,
     (select count(*) as wrong
      from (select x.order_id, x.line_no, sum(x.leads) as leads from core.commission x group by 1, 2) c
      left join core.order_line l using (order_id, line_no)
      where l.leads is null or c.leads > l.leads) l
