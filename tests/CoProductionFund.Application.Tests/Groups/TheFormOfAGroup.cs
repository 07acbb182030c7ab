using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Application.Tests.Groups;

public sealed class TheFormOfAGroup
{
    private static readonly GroupDetails Unincorporated = AGroup.Details with
    {
        Kind = GroupKind.UnincorporatedGroup,
        Identifiers = [],
    };

    [Theory]
    [InlineData(IdentifierScheme.CharityEnglandWales, "123456")]
    [InlineData(IdentifierScheme.CharityEnglandWales, "1234567")]
    [InlineData(IdentifierScheme.CharityEnglandWales, "1234567-12")]
    [InlineData(IdentifierScheme.CharityScotland, "SC012345")]
    [InlineData(IdentifierScheme.CharityScotland, "sc012345")]
    [InlineData(IdentifierScheme.CharityNorthernIreland, "NIC100012")]
    [InlineData(IdentifierScheme.Company, "01234567")]
    [InlineData(IdentifierScheme.Company, "SC123456")]
    [InlineData(IdentifierScheme.Mutual, "29919R")]
    [InlineData(IdentifierScheme.Mutual, "RS007648")]
    public void Takes_a_number_as_its_register_writes_it(IdentifierScheme scheme, string number) =>
        Assert.Empty(Errors(Unincorporated with { Identifiers = [new(scheme, number)] }));

    [Theory]
    [InlineData(IdentifierScheme.CharityEnglandWales, "12345")]
    [InlineData(IdentifierScheme.CharityEnglandWales, "12345678")]
    [InlineData(IdentifierScheme.CharityEnglandWales, "1234567-123")]
    [InlineData(IdentifierScheme.CharityScotland, "012345")]
    [InlineData(IdentifierScheme.CharityScotland, "SC01234")]
    [InlineData(IdentifierScheme.CharityNorthernIreland, "NI100012")]
    [InlineData(IdentifierScheme.Company, "1234567")]
    [InlineData(IdentifierScheme.Company, "S1234567")]
    [InlineData(IdentifierScheme.Mutual, "12")]
    [InlineData(IdentifierScheme.Mutual, "123456789")]
    [InlineData((IdentifierScheme)99, "1234567")]
    public void Refuses_other_numbers(IdentifierScheme scheme, string number) =>
        Assert.NotEmpty(Errors(Unincorporated with { Identifiers = [new(scheme, number)] }));

    [Fact]
    public void Wants_a_charity_number_of_a_charity_and_a_company_number_of_a_community_interest_company()
    {
        Identifier charity = new(IdentifierScheme.CharityScotland, "SC012345"),
            company = new(IdentifierScheme.Company, "01234567");

        Assert.Equal(
            ["Enter the charity number"],
            Errors(AGroup.Details with { Kind = GroupKind.RegisteredCharity, Identifiers = [company] })
        );
        Assert.Equal(
            ["Enter the company number"],
            Errors(AGroup.Details with { Kind = GroupKind.CommunityInterestCompany, Identifiers = [charity] })
        );
        Assert.Empty(Errors(AGroup.Details with { Identifiers = [charity, company] }));
    }

    [Fact]
    public void Wants_one_number_for_each_register() =>
        Assert.Equal(
            ["Enter one number for each register"],
            Errors(
                AGroup.Details with
                {
                    Identifiers =
                    [
                        new(IdentifierScheme.CharityEnglandWales, "123456"),
                        new(IdentifierScheme.CharityEnglandWales, "654321"),
                    ],
                }
            )
        );

    [Theory]
    [InlineData("LS9", "LS9")]
    [InlineData("ls9 8ag", "LS9")]
    [InlineData("M11AA", "M1")]
    [InlineData(" sw1a  1aa ", "SW1A")]
    [InlineData("LS12", "LS12")]
    [InlineData("EC1A1BB", "EC1A")]
    [InlineData("Leeds", null)]
    [InlineData("9LS", null)]
    [InlineData("LS9 8A", null)]
    [InlineData("", null)]
    public void Cuts_a_postcode_to_its_district(string typed, string? district)
    {
        Assert.Equal(district, GroupForm.DistrictOf(typed));
        Assert.Equal(district is null, Errors(Unincorporated with { PostcodeDistrict = typed }).Count > 0);
    }

    [Fact]
    public void Wants_a_name_a_place_an_income_and_people()
    {
        var nothing = Unincorporated with { Name = " ", Place = "", AnnualIncome = new(-1), People = 0 };

        Assert.Equal(4, Errors(nothing).Count);
        Assert.Empty(Errors(Unincorporated with { AnnualIncome = Pence.Zero, People = 1 }));
    }

    private static List<string> Errors(GroupDetails details) =>
        [.. new GroupDetailsValidator().Validate(details).Errors.Select(error => error.ErrorMessage)];
}
