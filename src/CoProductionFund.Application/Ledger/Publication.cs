namespace CoProductionFund.Application.Ledger;

/// <summary>Writes each checkpoint where others can fetch and keep it.</summary>
internal static class Publication
{
    public static void Of(SignerMemory it, LedgerKeys keys, LedgerSettings settings)
    {
        var checkpoints = Directory.CreateDirectory(Path.Combine(settings.PublishFolder, "checkpoints")).FullName;
        File.WriteAllText(Path.Combine(checkpoints, $"{it.Checkpoint.Size:D12}"), it.Note);
        var latest = Path.Combine(settings.PublishFolder, "checkpoint");
        File.WriteAllText(latest + ".new", it.Note);
        File.Move(latest + ".new", latest, overwrite: true);
        File.WriteAllText(
            Path.Combine(settings.PublishFolder, "vkeys.txt"),
            string.Concat(keys.Public.Select(key => $"{key}\n"))
        );
    }
}
