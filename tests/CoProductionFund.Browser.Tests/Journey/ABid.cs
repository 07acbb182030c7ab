namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>A whole bid, written section by section from its task list.</summary>
internal sealed class ABid(Walker lead, string area)
{
    public async Task Write(string title)
    {
        await Section(
            "Title and public summary",
            ("Title of the project", title),
            ("Public summary", "People with long-term pain and nurses run a course together.")
        );
        await Scope();
        await Section(
            "The people who take part",
            ("Who takes part?", "People with long-term pain"),
            ("How many people?", "40"),
            ("Skills", "They have run courses for years")
        );
        await Section(
            "The partner institution",
            ("Who is your partner institution?", "Leeds Community Healthcare"),
            ("What will its professionals do?", "Its nurses teach beside us")
        );
        await Section(
            "What the partner brings",
            ("Match in cash", "£5,000"),
            ("Worth of the match in kind", "0"),
            ("What does the institution spend on the service in a year now?", "60 000")
        );
        await Section(
            "What will change",
            ("What will change, and for whom?", "People manage better"),
            ("What is better?", "Confidence"),
            ("How is it measured?", "A survey"),
            ("Target", "Six out of ten")
        );
        await Section(
            "The money",
            ("How much are you asking for?", "£20,000"),
            ("What is it?", "Two tutors"),
            ("Amount", "£25,000")
        );
        await Risk();
        await Section(
            "If it fails",
            ("Who will rely on the service?", "Forty people"),
            ("What happens to them if it fails?", "The clinic takes them back")
        );
        await OwnQuestions();
        await Declarations();
    }

    private async Task Section(string section, params IReadOnlyList<(string Label, string Text)> answers)
    {
        await lead.Follow(section);
        foreach (var (label, text) in answers)
        {
            await lead.Fill(label, text);
        }

        await lead.Press("Save and continue");
    }

    private async Task Scope()
    {
        await lead.Follow("Where and how deep");
        await lead.Choose("Which service do you want to produce together?", area);
        await lead.Choose("Who produces it together with the professionals?", "People who share a need or a place");
        await lead.Choose(
            "How deep is the part that people take?",
            "People design the service together with professionals"
        );
        await lead.Fill("Where does it happen?", "Harehills in Leeds");
        await lead.Press("Save and continue");
    }

    private async Task Risk()
    {
        await lead.Follow("Risks");
        await lead.Follow("Add a risk");
        await lead.Fill("What could go wrong?", "A tutor falls ill");
        await lead.Choose("How likely is it?", "2: Unlikely");
        await lead.Choose("How severe would it be?", "3: Real trouble for some people");
        await lead.Choose("Who carries this risk?", "People who use the service");
        await lead.Fill("How were they told about it?", "At the first meeting");
        await lead.Fill("How is it reduced?", "Two tutors for each course");
        await lead.Press("Save and continue");
        await lead.Follow("Continue");
    }

    private async Task OwnQuestions()
    {
        await lead.Follow("This round’s own questions");
        await lead.Follow(TheDepartment.OwnText); // each leads to the next
        await Answer(TheDepartment.OwnText, "In the kitchen of the hall");
        await Answer(TheDepartment.OwnNumber, "1,200");
        await Answer(TheDepartment.OwnMoney, "£60,000");
        await lead.Choose(TheDepartment.OwnChoice, "In a hall");
        await lead.Press("Save and continue");
        await lead.Choose(TheDepartment.OwnYesNo, "Yes");
        await lead.Press("Save and continue");
    }

    private async Task Answer(string question, string text)
    {
        await lead.Fill(question, text);
        await lead.Press("Save and continue");
    }

    private async Task Declarations()
    {
        await lead.Follow("Declarations");
        await lead.Choose(TheDepartment.Eligible, "Yes");
        await lead.Tick("What this bid says is true, as far as we know");
        await lead.Tick("Our group has agreed to this bid");
        await lead.Press("Save and continue");
    }
}
