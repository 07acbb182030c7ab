namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>Scores the bids: one conflict of interest, one disagreement that the chair settles.</summary>
internal sealed class ThePanel(Cast cast, TheDepartment department, TheGroups groups)
{
    private const string Marks = "The panel’s marks";

    private string Round => $"/panel/{department.Reference}";

    public async Task Scores()
    {
        await OneHasAnInterest();
        for (var bid = 0; bid < groups.Bids.Count; bid++)
        {
            var sent = 0;
            foreach (var member in await Reviewers(bid))
            {
                await Reviews(member, bid, isFirst: sent++ == 0);
            }

            Assert.Equal(3, sent);
        }
    }

    public async Task ChairSettles()
    {
        var chair = await cast.Known(department.Chair);
        await chair.Open(Round);
        await chair.Follow("Ranking");
        await chair.Reads("The ranking cannot be settled yet.");
        await chair.Follow("Go to progress and moderation");
        await chair.Reads("9 of 9 reviews sent.");
        await chair.Follow(groups.Title(0));
        await chair.Fill("What did the panel find?", "One member had read the old figures; the marks stand.");
        await chair.Press("Continue");
        await chair.Press("Settle the difference");
        await chair.Follow("Go to the ranking");
        await chair.Follow("Check and settle the ranking");
        await chair.Press("Settle the ranking");
        await chair.Reads("The chair settled this ranking.");
    }

    private async Task OneHasAnInterest()
    {
        var before = await WhenThreeHave(0);
        var conflicted = await cast.Known(before[0]);
        await conflicted.Follow(groups.Title(0));
        await conflicted.IsAt("Before you read this bid");
        await conflicted.DoesNotRead("Two tutors");
        await conflicted.Choose(
            "Do you have an interest in this bid?",
            "Family or a friend of mine has to do with the group"
        );
        await conflicted.Press("Continue");
        await conflicted.Press("Declare this interest");
        await conflicted.IsAt("This bid is not yours to score");

        var spare = await cast.Known(department.Members.Except(before).Single());
        await spare.Open(Round);
        await spare.Until(spare.Link(groups.Title(0)));
    }

    /// <summary>Addresses of the members who have the bid, once it was shared out.</summary>
    private async Task<List<string>> WhenThreeHave(int bid)
    {
        var patience = DateTime.UtcNow + Walker.Patience;
        while (true)
        {
            List<string> found = [];
            foreach (var member in department.Members)
            {
                var walker = await cast.Known(member);
                await walker.Open(Round);
                if (await Row(walker, bid).CountAsync() > 0)
                {
                    found.Add(member);
                }
            }

            if (found.Count == 3)
            {
                return found;
            }

            Assert.True(DateTime.UtcNow < patience, $"{found.Count} panel members have the bid");
        }
    }

    private async Task<List<Walker>> Reviewers(int bid)
    {
        List<Walker> found = [];
        foreach (var member in department.Members)
        {
            var walker = await cast.Known(member);
            await walker.Open(Round);
            if (await Row(walker, bid).Filter(new() { HasText = "Declare first" }).CountAsync() > 0)
            {
                found.Add(walker);
            }
        }

        return found;
    }

    private ILocator Row(Walker walker, int bid) =>
        walker.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = groups.Bids[bid] });

    private async Task Reviews(Walker member, int bid, bool isFirst)
    {
        await member.Follow(groups.Title(bid));
        await member.Choose("Do you have an interest in this bid?", "No, I have none");
        await member.Press("Continue");
        await member.DoesNotRead(Marks);
        await member.Follow(TheDepartment.Need);
        // the first to look at the first bid is far apart from the others
        await Marked(
            member,
            (bid, isFirst) switch
            {
                (0, true) => "1",
                (0, false) => "5",
                (1, _) => "3",
                _ => "2",
            }
        );
        await Marked(member, $"{4 - bid}");
        await member.IsAt("Check your review");
        await member.Press("Send your review");
        await member.Reads(Marks);
        await member.Reads(isFirst ? "You are the first to send." : "What the members gave as their reasons");
    }

    private static async Task Marked(Walker member, string mark)
    {
        await member.Choose("Your mark", mark);
        await member.Fill("Your reason", $"The bid shows it, hence {mark}");
        await member.Press("Save and continue");
    }
}
