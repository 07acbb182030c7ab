using System.Globalization;
using System.Text;

namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>The first instalment: set, approved by one, released by another, and confirmed by the finance system.</summary>
internal sealed class ThePayment(AnAward award)
{
    public async Task IsMade()
    {
        var here = $"/awards/{award.Reference}/payments";
        await IsScheduled(here);
        await award.Officer.Until(award.Officer.Link("Approve instalment 1")); // the clock lets it fall due
        await award.Officer.Follow("Approve instalment 1");
        await award.Officer.IsAt("Check before you approve instalment 1");
        await award.Officer.Press("Approve instalment 1");
        await award.Officer.Reads("You approved it, so somebody else must release it.");

        await award.Manager.Open(here);
        await award.Manager.Follow("Release instalment 1");
        await award.Manager.Press("Release instalment 1");
        await award.Manager.Open($"/department/payments?code={award.Code}");
        await award.Manager.Follow("Start a payment run");
        await award.Manager.Reads("£5,000 to Larkfield Neighbours");
        await award.Manager.Press("Start the run");
        await IsAnswered();

        await award.Lead.Open(here);
        await award.Lead.Reads("bank reference FIN-0001");
        await award.Lead.Reads("Before it can be paid the group’s returns must show");
    }

    /// <summary>It knows real time alone, whatever the site's clock shows by now.</summary>
    private static DateOnly TodayInTheDiary => DateTimeOffset.UtcNow.LondonDate();

    private async Task IsScheduled(string here)
    {
        var officer = award.Officer;
        await officer.Open(here);
        await officer.Follow("Set the instalments");
        await Line(officer, 1, "£5,000", TodayInTheDiary);
        await Line(officer, 2, "£14,000", award.Today.AddDays(180));
        await officer.Press("Save the instalments");
        await officer.Reads("They must add up to the award, £20,000");
        await Line(officer, 2, "£15,000", award.Today.AddDays(180));
        await officer.Press("Save the instalments");
        await officer.IsAt("Payments");
    }

    private static async Task Line(Walker officer, int number, string amount, DateOnly due)
    {
        var line = officer.Group($"Instalment {number}");
        await line.GetByLabel("Amount", new() { Exact = true }).FillAsync(amount);
        await line.GetByLabel("Day").FillAsync($"{due.Day}");
        await line.GetByLabel("Month").FillAsync($"{due.Month}");
        await line.GetByLabel("Year").FillAsync($"{due.Year}");
    }

    /// <summary>Once with a mistake, of which nothing is recorded.</summary>
    private async Task IsAnswered()
    {
        var manager = award.Manager;
        var payment = $"{manager.Last}-001";
        await Take($"{payment},paid,FIN-0001,yesterday,");
        await manager.Reads("paid_on must be a day like 2027-03-31");
        var today = award.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Take($"{payment},paid,FIN-0001,{today},");
        await manager.Reads("FIN-0001");
    }

    private async Task Take(string line)
    {
        await award.Manager.FileField.SetInputFilesAsync(
            new FilePayload
            {
                Name = "answers.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes(
                    $"payment_reference,result,bank_reference,paid_on,reason\r\n{line}\r\n"
                ),
            }
        );
        await award.Manager.Press("Take in the answers");
    }
}
