using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>Sets when the group reports, and what its reports are held against: the bid's budget, outcomes and present spending.</summary>
/// <param name="Starts">First day of the project; null, like the last day, for the agreement's.</param>
/// <param name="Dates">Null for every quarter.</param>
/// <param name="Tolerance">How far the institution's spending may fall; null for the usual share.</param>
/// <param name="PresentSpending">What the institution spends on the service in a year before the project; null for what the bid says.</param>
public sealed record SetReturnDates(
    AwardId Award,
    DateOnly? Starts,
    DateOnly? Ends,
    IReadOnlyList<ReturnDate>? Dates,
    Percent? Tolerance,
    Pence? PresentSpending,
    Caller By
) : Command(By), IForReviewersOfReturns;

public sealed class SetReturnDatesValidator : AbstractValidator<SetReturnDates>
{
    public SetReturnDatesValidator()
    {
        RuleFor(it => it.Starts)
            .Must((it, starts) => (starts is null) == (it.Ends is null) && (starts is null || IsSensible(starts.Value)))
            .WithMessage("Enter the first day of the project");
        RuleFor(it => it.Ends)
            .Must((it, ends) => ends is null || IsSensible(ends.Value))
            .WithMessage("Enter the last day of the project");
        RuleFor(it => it.Ends)
            .Must((it, ends) => ends >= it.Starts && ends < it.Starts.Value.AddYears(10))
            .When(it => it.Starts is { } starts && IsSensible(starts) && it.Ends is { } ends && IsSensible(ends))
            .WithMessage("The last day must be on or after the first day, and no more than 10 years later");
        RuleFor(it => it.Dates)
            .Must(it => it is null || (it.Count > 0 && it.All(date => date is not null)))
            .WithMessage("Enter the last day and the due date of each return");
        RuleFor(it => it.Dates)
            .Must((it, dates) => dates![^1].To == it.Ends)
            .When(it => it is { Dates: [.., not null], Ends: not null })
            .WithMessage("The last return must end on the last day of the project");
        RuleFor(it => it.Tolerance)
            .Must(it => it is null or { BasisPoints: >= 0 and <= 10_000 })
            .WithMessage("The tolerance must be between 0% and 100%");
        RuleFor(it => it.PresentSpending)
            .Must(it => it is null || (it >= Pence.Zero && it <= Pence.Pounds(10_000_000_000)))
            .WithMessage("Enter what the institution spends on the service in a year");
    }

    internal static bool IsSensible(DateOnly day) => day.Year is >= 2000 and < 2100;
}

public static class SetReturnDatesHandler
{
    public static async Task<Decision> Handle(
        SetReturnDates command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        if (await session.LoadAsync<AwardRow>(command.Award.Value, stop) is not { } row)
        {
            return Decision.Refuse("award.not-found", "We cannot find this award.");
        }

        var days = command is { Starts: { } starts, Ends: { } ends }
            ? new ProjectDays(starts, ends)
            : await ask.DaysAgreed(command.Award, stop);
        if (days is null)
        {
            return Decision.Refuse(
                "returns.no-days",
                "Enter the first and the last day of the project: there is no agreement yet that says them."
            );
        }

        var bid = (await ask.Send(new GetBidById(row.Bid, Caller.TheFund), stop))!;
        var form = await ask.Send(new GetFormOfBid(row.Bid, Caller.TheFund), stop);
        if ((command.PresentSpending ?? form.Match?.PresentSpending) is not { } present)
        {
            return Decision.Refuse(
                "returns.no-present-spending",
                "Enter what the institution spends on the service in a year: the bid does not say so."
            );
        }

        return await session.Decide<Award>(
            command.Award.Value,
            award => ReturnDecisions.SetDates(award, Set(command, row, days, bid, form, present)),
            stop
        );
    }

    private static ReturnDatesSet Set(
        SetReturnDates command,
        AwardRow row,
        ProjectDays days,
        BidRow bid,
        Domain.Bids.BidForm form,
        Pence present
    ) =>
        new(
            row.Bid,
            row.Round,
            row.Group,
            row.Department,
            row.Reference,
            days.Starts,
            command.Dates ?? ReturnDates.Quarterly(days.Starts, days.Ends),
            form.Budget is { Lines.Count: > 0 } budget
                ? [.. budget.Lines.Select(line => line.Amount ?? Pence.Zero)]
                : [(bid.Asked ?? row.Amount) + (bid.MatchCash ?? Pence.Zero)], // the words were erased; the sum is known
            form.Change?.Outcomes.Count ?? 0,
            present,
            command.Tolerance ?? ReturnDates.UsualTolerance,
            command.By.Person!.Value
        );
}

/// <summary>Changes dates of returns that were not handed in yet.</summary>
/// <param name="Dates">All of them, in order; the last one ends with the project.</param>
public sealed record ChangeReturnDates(
    AwardId Award,
    DateOnly Starts,
    IReadOnlyList<ReturnDate> Dates,
    string Reason,
    Caller By
) : Command(By), IForReviewersOfReturns;

public sealed class ChangeReturnDatesValidator : AbstractValidator<ChangeReturnDates>
{
    public ChangeReturnDatesValidator()
    {
        RuleFor(it => it.Starts)
            .Must(SetReturnDatesValidator.IsSensible)
            .WithMessage("Enter the first day of the project");
        RuleFor(it => it.Dates)
            .Must(it => it is { Count: > 0 } && it.All(IsSensible))
            .WithMessage("Enter the last day and the due date of each return");
        RuleFor(it => it.Reason).Words("Enter why the dates change", most: 2_000);
    }

    private static bool IsSensible(ReturnDate? date) =>
        date is not null
        && SetReturnDatesValidator.IsSensible(date.To)
        && SetReturnDatesValidator.IsSensible(date.DueBy);
}

public static class ChangeReturnDatesHandler
{
    public static Task<Decision> Handle(ChangeReturnDates command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Award>(
            command.Award.Value,
            award =>
                ReturnDecisions.ChangeDates(
                    award,
                    command.Starts,
                    command.Dates,
                    command.Reason.Trim(),
                    command.By.Person!.Value
                ),
            stop
        );
}
