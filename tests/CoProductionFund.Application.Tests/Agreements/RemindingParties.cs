using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Institutions;

namespace CoProductionFund.Application.Tests.Agreements;

[Collection(nameof(TheFund))]
public sealed class RemindingParties(TheFund fund) : IDisposable
{
    [Fact]
    public async Task To_sign_stands_in_the_diary_after_seven_and_fourteen_days()
    {
        var it = await AnAgreement.Settled(fund);
        var settled = (await it.Row()).SettledAt!.Value;

        await TheFund.Eventually(async () =>
            await fund.Scheduled<RemindToSign>(settled.AddDays(7)) == 1
            && await fund.Scheduled<RemindToSign>(settled.AddDays(14)) == 1
        );
    }

    [Fact]
    public async Task To_sign_goes_to_those_who_have_not_and_not_a_second_early()
    {
        var (it, address) = await WithMail(await AnAgreement.Settled(fund));
        var row = await it.Row();
        var due = row.SettledAt!.Value.AddDays(7);
        var remind = new RemindToSign(it.Award, 1, due, Caller.TheFund);

        fund.Clock.Set(due.AddSeconds(-1));
        await fund.Run(remind);
        Assert.Empty(Mails(address, "waits for your signature"));

        fund.Clock.Set(due.AddSeconds(1));
        await fund.Run(remind);
        await Once(address, "waits for your signature");
        await fund.Run(remind);
        await TheFund.Eventually(() =>
            Task.FromResult(fund.Post.To(address).Count(mail => mail.Subject.Contains("waits for your")) == 2)
        );
        Assert.Single(
            fund.Post.To(address)
                .Where(mail => mail.Subject.Contains("waits for your"))
                .Select(mail => mail.Key)
                .Distinct()
        ); // the same mail: whoever sends mails on knows it again
    }

    [Fact]
    public async Task To_sign_comes_once_when_the_service_was_down_for_both()
    {
        var (it, address) = await WithMail(await AnAgreement.Settled(fund));
        var settled = (await it.Row()).SettledAt!.Value;
        var (first, last) = (Remind(7), Remind(14));

        fund.Clock.Set(settled.AddDays(14).AddSeconds(-1));
        await fund.Run(last); // ahead of its time, and out of order
        await fund.Run(first); // a week late, and still the first word of it
        await Keys(1);
        fund.Clock.Set(settled.AddDays(20));
        await fund.Run(last);
        await fund.Run(first); // what it had to say is said
        await fund.Run(last); // delivered twice
        await Keys(2);

        var (other, alone) = await WithMail(await AnAgreement.Settled(fund));
        var then = (await other.Row()).SettledAt!.Value;
        fund.Clock.Set(then.AddDays(30));
        await fund.Run(new RemindToSign(other.Award, 1, then.AddDays(7), Caller.TheFund));
        await fund.Run(new RemindToSign(other.Award, 1, then.AddDays(14), Caller.TheFund));
        await Once(alone, "waits for your signature");
        Assert.Single(Mails(alone, "waits for your signature"));

        RemindToSign Remind(int days) => new(it.Award, 1, settled.AddDays(days), Caller.TheFund);
        Task Keys(int count) =>
            TheFund.Eventually(() =>
                Task.FromResult(
                    fund.Post.To(address)
                        .Where(mail => mail.Subject.Contains("waits for your"))
                        .DistinctBy(mail => mail.Key)
                        .Count() == count
                )
            );
    }

    [Fact]
    public async Task To_sign_two_agreements_that_were_settled_at_one_moment_are_two_mails()
    {
        var (one, address) = await WithMail(await AnAgreement.Settled(fund));
        var two = await AnAgreement.Settled(fund);
        var person = Caller.Is((await fund.Ask(new PersonWithAddress(address, Caller.TheFund)))!.Value);
        await two.Join(person, RepresentativeRole.Signatory);
        await fund.Do(new NameSignatory(two.Award, person.Person!.Value, two.Ines));
        var due = (await two.Row()).SettledAt!.Value.AddDays(7);
        fund.Clock.Set(due);

        await fund.Run(new RemindToSign(one.Award, 1, due, Caller.TheFund));
        await fund.Run(new RemindToSign(two.Award, 1, due, Caller.TheFund));

        await TheFund.Eventually(() => Task.FromResult(Mails(address, "waits for your signature").Count == 2));
        var keys = fund
            .Post.To(address)
            .Where(mail => mail.Subject.Contains("waits for your"))
            .Select(mail => mail.Key);
        Assert.Equal(2, keys.Distinct().Count());
    }

    [Fact]
    public async Task Of_a_review_comes_once_when_the_service_was_down_and_never_after_the_end()
    {
        var (it, address) = await WithMail(await AnAgreement.InForce(fund));
        var review = (await it.Row()).Agreement.ItemOf(it.Review)!;
        var due = RemindOfReviewsWhenAgreementInForce.DueFor(it.ReviewDay).ToList();
        RemindOfReview Remind(DateTimeOffset at) =>
            new(it.Award, it.Review, it.ReviewDay, review.Words, at, Caller.TheFund);

        fund.Clock.Set(due[1].AddDays(2)); // both were due while it was down; they come out of order
        await fund.Run(Remind(due[1]));
        await fund.Run(Remind(due[0]));
        await fund.Run(Remind(due[1]));
        await Once(address, "Review of");
        Assert.Single(
            fund.Post.To(address).Where(mail => mail.Subject.Contains("Review of")).DistinctBy(mail => mail.Key)
        );

        await fund.Do(new Application.Awards.TerminateAward(it.Award, "The group has dissolved", it.Officer));
        var said = Mails(address, "Review of").Count;
        await fund.Run(Remind(due[1]));
        await fund.Run(Remind(due[0]));
        Assert.Equal(said, Mails(address, "Review of").Count);
    }

    [Fact]
    public async Task To_sign_is_silent_once_signed_changed_or_settled_anew()
    {
        var (it, address) = await WithMail(await AnAgreement.Settled(fund));
        var due = (await it.Row()).SettledAt!.Value.AddDays(7);
        await fund.Do(it.Propose(ItemKind.Aspiration, "A course in every town", it.Ines));
        fund.Clock.Set(due.AddDays(30));
        await fund.Run(new RemindToSign(it.Award, 1, due, Caller.TheFund)); // does not stand

        await it.Settle();
        await fund.Run(new RemindToSign(it.Award, 1, due, Caller.TheFund)); // of the text before

        await it.SignAll();
        await fund.Run(new RemindToSign(it.Award, 2, due, Caller.TheFund));
        await fund.Run(new RemindToSign(new(Guid.CreateVersion7()), 1, due, Caller.TheFund));

        Assert.Empty(Mails(address, "waits for your signature"));
    }

    [Fact]
    public async Task Of_a_review_stands_in_the_diary_two_weeks_before_and_on_the_day()
    {
        var it = await AnAgreement.InForce(fund);
        var nine = new TimeOnly(9, 0);

        await TheFund.Eventually(async () =>
            await fund.Scheduled<RemindOfReview>(it.ReviewDay.AddDays(-14).AtLondon(nine)) >= 1
            && await fund.Scheduled<RemindOfReview>(it.ReviewDay.AtLondon(nine)) >= 1
        );
    }

    [Fact]
    public async Task Of_a_review_goes_to_all_parties_and_is_silent_once_it_was_held_or_moved()
    {
        var (it, address) = await WithMail(await AnAgreement.InForce(fund));
        var review = (await it.Row()).Agreement.ItemOf(it.Review)!;
        var (before, day) = RemindOfReviewsWhenAgreementInForce.DueFor(it.ReviewDay) switch
        {
            var due => (due.First(), due.Last()),
        };
        RemindOfReview Remind(DateTimeOffset due) =>
            new(it.Award, it.Review, it.ReviewDay, review.Words, due, Caller.TheFund);

        fund.Clock.Set(before.AddSeconds(-1));
        await fund.Run(Remind(before));
        Assert.Empty(Mails(address, "Review of"));
        fund.Clock.Set(before);
        await fund.Run(Remind(before));
        await Once(address, "Review of");

        fund.Clock.Set(day.AddDays(3)); // the service was down
        await fund.Run(Remind(before)); // too late to look ahead
        await fund.Run(Remind(before) with { Words = Commitment.To([], "moved since") });
        Assert.Single(Mails(address, "Review of"));
        await fund.Run(Remind(day));
        await TheFund.Eventually(() => Task.FromResult(Mails(address, "Review of").Count == 2));

        await fund.Do(new HoldReview(it.Award, it.Review, it.ReviewDay, "Forty came", it.Ines));
        await fund.Run(Remind(day));
        await fund.Run(Remind(day) with { Award = new(Guid.CreateVersion7()) });
        Assert.Equal(2, Mails(address, "Review of").Count);
    }

    [Fact]
    public async Task Tells_the_parties_at_each_turn_and_nobody_what_they_did_themselves()
    {
        var (it, address) = await WithMail(await AnAgreement.Written(fund));
        await it.Settle();
        await Once(address, "Sign the agreement");
        await fund.Do(it.Propose(ItemKind.Aspiration, "A course in every town", it.Lead));
        await Once(address, "was changed");
        Assert.Contains($"/awards/{it.Reference}/agreement/changes", Mails(address, "was changed")[0]);
        await it.Settle();
        await it.SignAll();
        await Once(address, "All parties have signed");
        await it.CheckBoth();
        await Once(address, "is in force");
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    /// <summary>Somebody of the institution who signs and has an address.</summary>
    private async Task<(AnAgreement It, string Address)> WithMail(AnAgreement it)
    {
        var address = $"{Guid.CreateVersion7():N}@example.org";
        await fund.Do(new AddPerson(address, "Ines", Caller.TheFund));
        var person = Caller.Is((await fund.Ask(new PersonWithAddress(address, Caller.TheFund)))!.Value);
        await it.Join(person, RepresentativeRole.Signatory);
        await fund.Do(new NameSignatory(it.Award, person.Person!.Value, it.Ines));
        return (it, address);
    }

    private List<string> Mails(string address, string subject) =>
        [.. fund.Post.To(address).Where(it => it.Subject.Contains(subject)).Select(it => it.Text)];

    private Task Once(string address, string subject) =>
        TheFund.Eventually(() => Task.FromResult(Mails(address, subject).Count >= 1));
}
