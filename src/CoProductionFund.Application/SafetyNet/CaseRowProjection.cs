using CoProductionFund.Application.Store;
using CoProductionFund.Domain.SafetyNet;
using JasperFx.Events;

namespace CoProductionFund.Application.SafetyNet;

public sealed partial class CaseRowProjection : RowOf<SafetyNetCase, CaseRow>
{
    public override CaseRow? Evolve(CaseRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, RiskEventRaised it) => Raised(id, it, e),
            ({ } r, CaseTriaged it) => Judged(r.ToDo(it.NextBy), it, e),
            ({ } r, ReportJoined it) => r with { Reports = [.. r.Reports, Joined(it, e)] },
            ({ } r, CaseJoined it) => r.Done() with { Stage = CaseStage.Joined, JoinedInto = it.IntoReference },
            ({ } r, CaseReviewed it) => r.ToDo(it.NextBy) with { Notes = [.. r.Notes, Note(it.Note, e)] },
            ({ } r, PeopleInformed it) => r.ToDo(it.NextBy) with
            {
                Informed = [.. r.Informed, new(it.HowMany, it.How, it.On, e.Timestamp)],
            },
            ({ } r, ServiceSteppedIn it) => r.ToDo(it.NextBy) with { SteppedIn = Note(it.How, e), HandedBack = null },
            ({ } r, ServiceHandedBack it) => r.ToDo(it.NextBy) with { HandedBack = Note(it.How, e) },
            ({ } r, CaseEscalated it) => r with
            {
                NextAlarmAt = it.NextBy,
                EscalatedTo = it.To,
                WasEscalatedToAdministrators = r.WasEscalatedToAdministrators || it.To is EscalationRole.Administrators,
            },
            ({ } r, LessonRecorded it) => r with { Lessons = [.. r.Lessons, it.Lesson] },
            ({ } r, CaseResolved it) => r.Done() with
            {
                Stage = CaseStage.Resolved,
                Outcome = it.Outcome,
                Resolution = Note(it.Reason, e),
            },
            ({ } r, CaseReopened it) => r.ToDo(it.NextBy) with
            {
                Stage = CaseStage.Open,
                Outcome = null,
                Resolution = null,
                Reopening = Note(it.Reason, e),
            },
            ({ } r, _) => r.WithSupport(e),
            _ => row,
        };

    private static CaseRow Raised(Guid id, RiskEventRaised it, IEvent e) =>
        new(id, it.Reference, it.Award, it.Bid, it.AwardReference, it.Group, it.Department, it.Fund)
        {
            Stage = CaseStage.Raised,
            Severity = it.Apparent,
            RaisedAt = e.Timestamp,
            AnswerBy = it.NextBy,
            NextBy = it.NextBy,
            IsOpenToGroup = it is { From: Reporter.Group, Kind: not RiskKind.Harm },
            Reports =
            [
                new(
                    new(id),
                    it.Reference,
                    it.Kind,
                    it.Service,
                    it.Urgency,
                    it.Happened,
                    it.Affected,
                    it.From,
                    e.Timestamp,
                    Who.Did(e)
                ),
            ],
        };

    private static CaseRow Judged(CaseRow row, CaseTriaged it, IEvent e) =>
        row with
        {
            Stage = CaseStage.Open,
            Severity = it.Severity,
            Threatens = it.Threatens,
            Judgement = Note(it.Note, e),
            IsOpenToGroup = !it.IsKeptFromGroup,
            AnsweredAt = row.AnsweredAt ?? e.Timestamp,
        };

    private static CaseReport Joined(ReportJoined it, IEvent e) =>
        new(
            it.Case,
            it.CaseReference,
            it.Kind,
            it.Service,
            it.Urgency,
            it.Happened,
            it.Affected,
            it.From,
            e.Timestamp,
            By: null
        )
        {
            IsKeptFromGroup = it.IsKeptFromGroup ?? it.Kind is RiskKind.Harm,
        };

    private static CaseNote Note(string text, IEvent e) => new(text, e.Timestamp, Who.Did(e));
}

internal static class CaseRowSteps
{
    /// <summary>Somebody acted: the next act is due by then.</summary>
    public static CaseRow ToDo(this CaseRow row, DateTimeOffset by) =>
        row with
        {
            NextBy = by,
            NextAlarmAt = null,
            EscalatedTo = null,
        };

    public static CaseRow Done(this CaseRow row) => row with { NextBy = null, NextAlarmAt = null, EscalatedTo = null };

    public static CaseRow WithSupport(this CaseRow row, IEvent e) =>
        e.Data switch
        {
            SupportOffered it => row.ToDo(it.NextBy) with
            {
                Offers =
                [
                    .. row.Offers,
                    new(it.Number, it.Kind, it.Amount, it.What, SupportStage.Offered, it.By, e.Timestamp),
                ],
            },
            SupportAccepted it => row.ToDo(it.NextBy)
                .Change(it.Number, offer => Answered(offer, SupportStage.Accepted, e)),
            SupportDeclined it => row.ToDo(it.NextBy)
                .Change(
                    it.Number,
                    offer => Answered(offer, SupportStage.Declined, e) with { DeclineReason = it.Reason }
                ),
            BridgingFundsReleased it => row.ToDo(it.NextBy).Change(it.Number, offer => Paid(offer, it.By, e)) with
            {
                Released = row.Released + it.Amount,
            },
            BridgingFundsReturned it => row with { Returned = row.Returned + it.Amount },
            _ => row,
        };

    private static CaseSupport Answered(CaseSupport offer, SupportStage answer, IEvent e) =>
        offer with
        {
            Stage = answer,
            AnsweredAt = e.Timestamp,
            AnsweredBy = Who.Did(e),
        };

    private static CaseSupport Paid(CaseSupport offer, PersonId by, IEvent e) =>
        offer with
        {
            Stage = SupportStage.Released,
            ReleasedAt = e.Timestamp,
            ReleasedBy = by,
        };

    private static CaseRow Change(this CaseRow row, int number, Func<CaseSupport, CaseSupport> change) =>
        row with
        {
            Offers = [.. row.Offers.Select(offer => offer.Number == number ? change(offer) : offer)],
        };
}
