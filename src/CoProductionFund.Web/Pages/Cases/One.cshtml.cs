using CoProductionFund.Application.People;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Web.Pages.Cases;

/// <summary>A case: what is due next from whom, what was reported, what is done about it.</summary>
public sealed class CaseModel(Asking fund, TimeProvider clock) : CasePage(fund)
{
    private IReadOnlyDictionary<PersonId, string> names = new Dictionary<PersonId, string>();

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool IsOfficer => View.Viewer is Viewer.Officer;

    public bool IsManager { get; private set; }

    public bool IsLead { get; private set; }

    /// <summary>Null for auditors and administrators, who come from anywhere.</summary>
    public string? BackTo =>
        View.Viewer switch
        {
            Viewer.Officer => $"/department/safety-net?code={View.Row.AwardReference[..3]}",
            Viewer.Overseer => null,
            _ => $"/awards/{View.Row.AwardReference}/cases",
        };

    protected override async Task Prepare(CancellationToken stop)
    {
        IsManager = await Manages(stop);
        IsLead = View.Viewer is Viewer.Group && await Leads(stop);
        names = await Fund.Ask(new NamesOf([.. People(View.Row)], Fund.By), stop);
    }

    protected override Task<bool> MayAct(CancellationToken stop) => Task.FromResult(true);

    /// <summary>" by Dilys Roper"; empty where nobody is named.</summary>
    public string By(PersonId? person) => person is { } it ? $" by {names[it]}" : "";

    /// <summary>Pages on which something can be done now.</summary>
    public IEnumerable<(string Page, string Text)> Acts
    {
        get
        {
            var row = View.Row;
            var isOpen = row.Stage is CaseStage.Open;
            (bool IsPossible, string Page, string Text)[] all =
            [
                (row.Stage is CaseStage.Raised, "triage", "Say how bad it is"),
                (isOpen, "offer", "Offer support"),
                (isOpen && !row.IsSteppedIn, "step-in", "Step in to keep the service going"),
                (isOpen && row.IsSteppedIn, "hand-back", "Hand the service back"),
                (isOpen, "inform", "Record that the people affected were told"),
                (isOpen, "look", "Note how the case stands"),
                (isOpen, "triage", "Judge it anew"),
                (!row.IsClosed && row.Offers.Count == 0, "join", "Join it to another case"),
                (isOpen || row.Stage is CaseStage.Resolved, "lesson", "Write down a lesson"),
                (isOpen, "resolve", "Resolve the case"),
                (row.Stage is CaseStage.Resolved, "reopen", "Open it again"),
            ];
            return all.Where(it => it.IsPossible).Select(it => (it.Page, it.Text));
        }
    }

    private static IEnumerable<PersonId> People(CaseRow row) =>
        new[] { row.Judgement, row.SteppedIn, row.HandedBack, row.Resolution, row.Reopening }
            .Concat(row.Notes)
            .Select(note => note?.By)
            .Concat(row.Reports.Select(report => report.By))
            .Concat(
                row.Offers.SelectMany(offer => new PersonId?[] { offer.OfferedBy, offer.AnsweredBy, offer.ReleasedBy })
            )
            .OfType<PersonId>()
            .Distinct();
}
