using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Institutions;

namespace CoProductionFund.Application.Tests.Institutions;

[Collection(nameof(TheFund))]
public sealed class ActingForAnInstitution(TheFund fund)
{
    [Fact]
    public async Task Begins_with_an_invitation_by_mail()
    {
        var (scene, institution) = await Listed();
        var row = (await fund.Ask(new InstitutionsByIds([institution], Caller.TheFund))).Single();
        Assert.Matches("^I-[0-9]{4}$", row.Reference);
        var address = $"{Guid.CreateVersion7():N}@example.org";

        await fund.Do(Invite(institution, address, RepresentativeRole.Signatory, Caller.Is(scene.Manager)));

        var ines = Caller.Is((await fund.Ask(new PersonWithAddress(address, Caller.TheFund)))!.Value);
        await TheFund.Eventually(() => Task.FromResult(fund.Post.To(address).Count == 1));
        Assert.Contains(row.Reference, fund.Post.To(address)[0].Text);
        Assert.Equal(institution, Assert.Single(await fund.Ask(new ListMyInstitutionInvitations(ines))).Institution);
        Assert.Empty(await fund.Ask(new ListMyInstitutions(ines)));

        await fund.Do(new JoinInstitution(institution, ines));
        await fund.Do(new JoinInstitution(institution, ines));

        Assert.Equal(institution, Assert.Single(await fund.Ask(new ListMyInstitutions(ines))).Institution);
        Assert.Empty(await fund.Ask(new ListMyInstitutionInvitations(ines)));
        Assert.Equal(row.Reference, (await fund.Ask(new GetInstitution(row.Reference, ines)))!.Reference);
    }

    [Fact]
    public async Task Is_arranged_by_the_department_that_listed_it_and_by_its_signatories()
    {
        var (scene, institution) = await Listed();
        var (ines, colleague) = (
            await Joined(scene, institution),
            await Joined(scene, institution, RepresentativeRole.Contributor)
        );
        var (other, _) = await Listed();
        var mail = $"{Guid.CreateVersion7():N}@example.org";

        foreach (var by in new[] { colleague, Caller.Is(other.Manager), Caller.Is(Scene.Someone()), Caller.Anyone })
        {
            await NotAllowed(Invite(institution, mail, RepresentativeRole.Contributor, by));
            await NotAllowed(new RemoveRepresentative(institution, ines.Person!.Value, RemovalReason.OtherReason, by));
            await NotAllowed(new AmendInstitution(institution, new("X", InstitutionKind.School, "Y"), by));
            await NotAllowed(
                new ListInstitution(new(Guid.CreateVersion7()), scene.Department, new("X", default, "Y"), by)
            );
        }

        await fund.Do(Invite(institution, mail, RepresentativeRole.Contributor, ines));
        await fund.Do(
            new RemoveRepresentative(institution, colleague.Person!.Value, RemovalReason.ChangedDuties, colleague)
        ); // leaves
        await fund.Do(
            new RemoveRepresentative(
                institution,
                ines.Person!.Value,
                RemovalReason.LeftTheInstitution,
                Caller.Is(scene.Manager)
            )
        );
        Assert.Empty(await fund.Ask(new ListMyInstitutions(ines)));
        await NotAllowed(Invite(institution, mail, RepresentativeRole.Signatory, ines));
    }

    [Fact]
    public async Task Is_listed_once_however_often_the_form_is_sent()
    {
        var (scene, institution) = await Listed();
        var again = new ListInstitution(
            institution,
            scene.Department,
            new("Larkfield Council", InstitutionKind.Council, "Larkfield"),
            Caller.Is(scene.Manager)
        );
        await fund.Do(again);
        Assert.Single(await fund.EventsOf(institution.Value));
        var name = $"Trust {institution.Value:N}";
        await fund.Do(
            new AmendInstitution(
                institution,
                new($" {name}  of  Easton ", InstitutionKind.NhsBody, "Easton"),
                Caller.Is(scene.Manager)
            )
        );
        var found = await fund.Ask(new ListInstitutions(name.ToUpperInvariant(), 1, Caller.Is(scene.Manager)));
        Assert.Equal($"{name} of Easton", found.Items.Single().Details.Name);
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Ask(new ListInstitutions(null, 1, Caller.Is(Scene.Someone())))
        );
    }

    private static InviteRepresentative Invite(
        InstitutionId institution,
        string address,
        RepresentativeRole role,
        Caller by
    ) => new(institution, address, role, by);

    private async Task<(Scene Scene, InstitutionId Institution)> Listed()
    {
        var (scene, institution) = (new Scene(fund), new InstitutionId(Guid.CreateVersion7()));
        await scene.ADepartment();
        await fund.Do(
            new ListInstitution(
                institution,
                scene.Department,
                new("Larkfield Council", InstitutionKind.Council, "Larkfield"),
                Caller.Is(scene.Manager)
            )
        );
        return (scene, institution);
    }

    private async Task<Caller> Joined(
        Scene scene,
        InstitutionId institution,
        RepresentativeRole role = RepresentativeRole.Signatory
    )
    {
        var address = $"{Guid.CreateVersion7():N}@example.org";
        await fund.Do(Invite(institution, address, role, Caller.Is(scene.Manager)));
        var person = Caller.Is((await fund.Ask(new PersonWithAddress(address, Caller.TheFund)))!.Value);
        await fund.Do(new JoinInstitution(institution, person));
        return person;
    }

    private async Task NotAllowed(Command command) =>
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(command));
}
