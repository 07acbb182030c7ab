namespace CoProductionFund.Domain.Tests.Kernel;

public class WritingRegistrationNumbers
{
    [Theory]
    [InlineData(IdentifierScheme.CharityEnglandWales, "123456", true)]
    [InlineData(IdentifierScheme.CharityEnglandWales, "1098765-12", true)]
    [InlineData(IdentifierScheme.CharityEnglandWales, "12345", false)]
    [InlineData(IdentifierScheme.CharityEnglandWales, "12345678", false)]
    [InlineData(IdentifierScheme.CharityEnglandWales, "1098765-123", false)]
    [InlineData(IdentifierScheme.CharityScotland, "sc 012345", true)]
    [InlineData(IdentifierScheme.CharityScotland, "SC01234", false)]
    [InlineData(IdentifierScheme.CharityScotland, "NI012345", false)]
    [InlineData(IdentifierScheme.CharityNorthernIreland, "NIC100012", true)]
    [InlineData(IdentifierScheme.CharityNorthernIreland, "NIC10012", false)]
    [InlineData(IdentifierScheme.Company, "01234567", true)]
    [InlineData(IdentifierScheme.Company, "1234567", false)]
    [InlineData(IdentifierScheme.Company, "SC123456", true)]
    [InlineData(IdentifierScheme.Company, "NI000123", true)]
    [InlineData(IdentifierScheme.Company, "R0000123", true)]
    [InlineData(IdentifierScheme.Company, "CE012345", true)]
    [InlineData(IdentifierScheme.Company, "IP12345R", true)]
    [InlineData(IdentifierScheme.Company, "RS007648", true)]
    [InlineData(IdentifierScheme.Company, "XX123456", false)]
    [InlineData(IdentifierScheme.Company, "SC12345", false)]
    [InlineData(IdentifierScheme.Mutual, "29919R", true)]
    [InlineData(IdentifierScheme.Mutual, "RS007648", true)]
    [InlineData(IdentifierScheme.Mutual, "R", false)]
    public void Follows_the_register(IdentifierScheme scheme, string number, bool isRight) =>
        Assert.Equal(isRight, RegistrationNumbers.IsWellFormed(new(scheme, number)));

    [Theory]
    [InlineData("GB 831 4958 16", true)] // both series, as published with the rule
    [InlineData("980780684", true)]
    [InlineData("340804329", true)]
    [InlineData("346270013", true)]
    [InlineData("346270013001", true)] // a branch
    [InlineData("831495817", false)]
    [InlineData("802311781", false)]
    [InlineData("340804330", false)]
    [InlineData("34080432", false)]
    [InlineData("3462700130", false)]
    [InlineData("GD001", true)]
    [InlineData("GD499", true)]
    [InlineData("GD500", false)]
    [InlineData("HA500", true)]
    [InlineData("HA499", false)]
    public void Of_vat_adds_up(string number, bool isRight) =>
        Assert.Equal(isRight, RegistrationNumbers.IsWellFormed(new(IdentifierScheme.Vat, number)));
}
