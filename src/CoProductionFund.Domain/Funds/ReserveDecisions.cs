namespace CoProductionFund.Domain.Funds;

/// <summary>The safety-net reserve: drawn for cases, and given back.</summary>
public static class ReserveDecisions
{
    /// <summary>Pays out to a case no more than is set aside in this fund and not yet drawn: rules 3 and 28.</summary>
    /// <remarks>Refuses: fund.not-found, fund.reserve-too-small.</remarks>
    public static Decision Draw(Fund fund, ReserveDrawn draw)
    {
        if (!fund.IsEstablished)
        {
            return NotFound;
        }

        return draw.Amount > fund.ReserveLeft
            ? Decision.Refuse(
                "fund.reserve-too-small",
                $"{draw.Amount} is more than the {fund.ReserveLeft} left in the safety-net reserve of the fund."
            )
            : Decision.Accept(draw);
    }

    /// <summary>Takes back no more than is out with the case.</summary>
    /// <remarks>Refuses: fund.not-found, fund.returned-too-much.</remarks>
    public static Decision TakeBack(Fund fund, ReserveReturned back)
    {
        if (!fund.IsEstablished)
        {
            return NotFound;
        }

        var held = fund.Drawn.GetValueOrDefault(back.Case);
        return back.Amount > held
            ? Decision.Refuse("fund.returned-too-much", $"Only {held} of the reserve is out with this case.")
            : Decision.Accept(back);
    }

    private static Decision NotFound => Decision.Refuse("fund.not-found", "We cannot find this fund.");
}
