using System.Globalization;
using CoProductionFund.Domain.Agreements;

namespace CoProductionFund.Domain.Tests.Agreements;

/// <summary>From 11 January to 17 December 2027, with what a text needs.</summary>
public static class AnAgreement
{
    public static DateOnly Starts { get; } = new(2027, 1, 11);

    public static DateOnly Ends { get; } = new(2027, 12, 17);

    public static PersonId Lead { get; } = Person(1);

    public static PersonId Ines { get; } = Person(2);

    public static PersonId Officer { get; } = Person(3);

    public static AwardId Award { get; } = Domain.Awards.Award.IdOf(Some.Bid());

    public static InstitutionId Institution { get; } = new(new("0198c0de-a100-7c22-9f40-6b1d2e3f4a05"));

    public static Commitment Text { get; } = Words(900);

    public static AgreementOpened Opened { get; } =
        new(
            Award,
            Some.Bid(),
            Some.Group(),
            Some.Department,
            Institution,
            "HEA-26-0042",
            Starts,
            Ends,
            [new(Party.Group, Lead), new(Party.Institution, Ines), new(Party.Department, Officer)]
        );

    public static ItemProposed Target { get; } = Item(4, ItemKind.Target, Party.Group, new DateOnly(2027, 6, 30));

    public static ItemProposed Review { get; } = Item(5, ItemKind.Review, Party.Department, new DateOnly(2027, 5, 4));

    /// <summary>Opened, and each party has said what it will do.</summary>
    public static IDomainEvent[] Complete { get; } =
    [
        Opened,
        Item(1, ItemKind.Commitment, Party.Group),
        Item(2, ItemKind.Commitment, Party.Institution),
        Item(3, ItemKind.Commitment, Party.Department),
        Target,
        Review,
    ];

    public static IDomainEvent[] Settled { get; } = [.. Complete, new AgreementTextSettled(1, Text)];

    public static AgreementSigned SignedBy(Party party) => new(party, SignatoryOf(party), Text);

    public static IDomainEvent[] SignedByAll { get; } =
    [.. Settled, SignedBy(Party.Group), SignedBy(Party.Institution), SignedBy(Party.Department)];

    public static AgreementInForce Begun { get; } = new(Award, Some.Group(), Some.Department, Institution, Ends, Text);

    public static IDomainEvent[] InForce { get; } = [.. SignedByAll, Begun];

    public static PersonId SignatoryOf(Party party) =>
        party switch
        {
            Party.Group => Lead,
            Party.Institution => Ines,
            _ => Officer,
        };

    public static ItemProposed Item(int number, ItemKind kind, Party party, DateOnly? day = null) =>
        new(Id(number), kind, party, day, Words(number));

    public static AgreementItemId Id(int number) =>
        new(new(string.Create(CultureInfo.InvariantCulture, $"0198c0de-b200-7a31-8c52-{number:000000000000}")));

    public static Commitment Words(int number) => Commitment.To([], $"words {number}");

    public static PersonId Person(int number) =>
        new(new(string.Create(CultureInfo.InvariantCulture, $"0198c0de-9e00-7f01-8a11-{number:000000000000}")));
}
