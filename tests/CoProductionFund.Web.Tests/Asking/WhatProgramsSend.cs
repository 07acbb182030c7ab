namespace CoProductionFund.Web.Tests.Asking;

/// <summary>JSON as someone writes it who has read nothing but the description of the API.</summary>
internal static class WhatProgramsSend
{
    public const string Declined = """
        {"outcome":"declined","amount":null,"departureReason":"Because",
        "reasons":[{"criterion":"need","reason":"Needed less"},{"criterion":"change","reason":"Helps less"}]}
        """;

    public static string Terms(string area, DateTimeOffset now) =>
        $$"""
            {"purpose":"Courses","invitations":[{"serviceArea":"{{area}}","tiers":["group"],"depths":["coDesign"]}],
            "eligibility":{"kinds":["unincorporatedGroup"],"largestIncome":null,"places":[],"questions":[]},
            "smallest":100000,"largest":5000000,"matchRatio":2500,"bidsPerGroup":1,"reviewsPerBid":3,"layShare":3300,"tolerance":2,
            "opensAt":"{{now.AddHours(-1):O}}","closesAt":"{{now.AddDays(1):O}}",
            "decideBy":"{{now.AddDays(40):yyyy-MM-dd}}","howToAppeal":"Write to us"}
            """;

    public static IEnumerable<(string Section, string Answers)> Answers(string area) =>
        [
            ("summary", """{"title":"A course","publicSummary":"People run it together"}"""),
            ("scope", $$"""{"serviceArea":"{{area}}","tier":"group","depth":"coDesign","place":"Leeds"}"""),
            (
                "people",
                """{"whoTakesPart":"People","howMany":40,"skills":"Many","time":"","places":"","networks":""}"""
            ),
            ("partner", """{"institution":"The clinic","role":"Teaches"}"""),
            ("match", """{"cash":500000,"inKind":0,"inKindWhat":"","presentSpending":6000000}"""),
            (
                "change",
                """{"change":"It helps","outcomes":[{"what":"Better","measure":"Survey","target":"6 of 10"}]}"""
            ),
            ("budget", """{"lines":[{"what":"Tutors","amount":2500000}],"asked":2000000}"""),
            (
                "risks",
                """
                {"risks":[{"what":"Illness","likelihood":2,"severity":3,"carriedBy":"group","howReduced":"Two tutors",
                "howTold":""}]}
                """
            ),
            ("continuity", """{"whoRelies":"Forty people","whatHappens":"The clinic goes on"}"""),
            ("declarations", """{"eligibility":{},"isTrue":true,"hasAuthority":true,"mayBeNamed":false}"""),
        ];

    public static string Awarded(long amount) =>
        $$"""
            {"outcome":"awarded","amount":{{amount}},"departureReason":"Because",
            "reasons":[{"criterion":"need","reason":"Needed"},{"criterion":"change","reason":"Helps"}]}
            """;
}
