using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoProductionFund.Web.Design;

/// <summary>Rides on a model error so that the field knows which boxes to mark. Never thrown.</summary>
public sealed class WrongBoxesException(params IReadOnlyList<string> boxes) : Exception
{
    public IReadOnlyList<string> Boxes { get; } = boxes;
}

/// <summary>Reads a date from the boxes <c>Name.Day</c>, <c>Name.Month</c> and <c>Name.Year</c>.</summary>
/// <remarks>
/// Three empty boxes are null, so that <c>[Required]</c> says what is missing.
/// <c>[Display(Name = "Start date")]</c> is how the errors begin.
/// </remarks>
public sealed class DateBinder : IModelBinder
{
    internal static readonly string[] Boxes = ["Day", "Month", "Year"];

    // Written out: the container may come without the names of other cultures.
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var binding = bindingContext;
        var values = Array.ConvertAll(Boxes, box => binding.ValueProvider.GetValue($"{binding.ModelName}.{box}"));
        if (values.All(value => value == ValueProviderResult.None))
        {
            ReadWhole(binding);
            return Task.CompletedTask;
        }

        foreach (var (box, value) in Boxes.Zip(values))
        {
            var key = $"{binding.ModelName}.{box}";
            binding.ModelState.SetModelValue(key, value);

            // An entry nobody validates makes IsValid false without any error, and the page just comes back.
            binding.ModelState.MarkFieldSkipped(key);
        }

        var typed = Array.ConvertAll(values, value => (value.FirstValue ?? "").Trim());
        var empty = Boxes.Where((_, i) => typed[i].Length == 0).ToArray();
        var label = binding.ModelMetadata.DisplayName ?? "Date";
        if (empty.Length == Boxes.Length)
        {
            binding.Result = ModelBindingResult.Success(null);
        }
        else if (empty.Length > 0)
        {
            Refuse(binding, typed, $"{label} must include a {string.Join(" and ", empty).ToLowerInvariant()}", empty);
        }
        else if (Read(typed[0], typed[1], typed[2]) is { } date)
        {
            binding.Result = ModelBindingResult.Success(date);
        }
        else
        {
            Refuse(binding, typed, $"{label} must be a real date", Boxes);
        }

        return Task.CompletedTask;
    }

    /// <summary>An address or a hidden field carries the date in one piece: 2027-06-30.</summary>
    private static void ReadWhole(ModelBindingContext binding)
    {
        var text = binding.ValueProvider.GetValue(binding.ModelName).FirstValue;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            binding.Result = ModelBindingResult.Success(date);
        }
    }

    private static void Refuse(ModelBindingContext binding, string[] typed, string message, string[] wrong)
    {
        var text = string.Join(' ', typed);
        binding.ModelState.SetModelValue(binding.ModelName, text, text);

        // TryAddModelException keeps the text or the exception, not both.
        var entry = binding.ModelState[binding.ModelName]!;
        entry.Errors.Add(new ModelError(new WrongBoxesException(wrong), message));
        entry.ValidationState = ModelValidationState.Invalid;
        binding.Result = ModelBindingResult.Failed();
    }

    private static DateOnly? Read(string dayText, string monthText, string yearText)
    {
        var month = Whole(monthText) ?? Named(monthText);
        var real =
            Whole(dayText) is >= 1
            && month is >= 1 and <= 12
            && yearText.Length == 4
            && Whole(yearText) is >= 1
            && Whole(dayText) <= DateTime.DaysInMonth(Whole(yearText)!.Value, month.Value);
        return real ? new DateOnly(Whole(yearText)!.Value, month!.Value, Whole(dayText)!.Value) : null;
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>"June" or any beginning of it from three letters.</summary>
    private static int? Named(string text)
    {
        var found = Array.FindIndex(Months, month => month.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return text.Length >= 3 && found >= 0 ? found + 1 : null;
    }
}

public sealed class DateBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(DateOnly?) ? new DateBinder() : null;
}
