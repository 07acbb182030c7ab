using System.Collections;
using System.Reflection;

namespace CoProductionFund.Application.Asking;

/// <summary>What a draft may hold: incomplete, over its word limit, even wrong, but nothing that could harm the store.</summary>
public static class DraftShape
{
    private const int MostCharacters = 20_000,
        MostItems = 100,
        MostPeople = 100_000_000;

    private static readonly Pence MostMoney = Pence.Pounds(10_000_000_000);

    /// <param name="fail">Told the field, by its path ("Lines[2].What"), and what to do.</param>
    public static void Check(object answers, Action<string, string> fail) => Check(answers, "", fail);

    private static void Check(object? value, string path, Action<string, string> fail)
    {
        switch (value)
        {
            case string text when text.Length > MostCharacters:
                fail(path, $"Use {MostCharacters:N0} characters or fewer");
                break;
            case string text when !FormRules.IsStorable(text):
                fail(path, "Remove the characters that cannot be shown");
                break;
            case string:
                break;
            case Pence amount when amount < Pence.Zero:
                fail(path, "Enter an amount of 0 or more");
                break;
            case Pence amount when amount > MostMoney:
                fail(path, $"Enter an amount of no more than {MostMoney}");
                break;
            case int number when number > MostPeople:
                fail(path, $"Enter a number of no more than {MostPeople:N0}");
                break;
            case int number when number < 0:
                fail(path, "Enter a number of 0 or more");
                break;
            case IDictionary pairs:
                CheckAll(pairs.Keys.Cast<object>(), path, fail);
                CheckAll(pairs.Values.Cast<object?>(), path, fail);
                break;
            case IEnumerable items:
                CheckAll(items.Cast<object?>(), path, fail);
                break;
            case { } record when record.GetType().Assembly == typeof(Pence).Assembly && record is not (Enum or Pence):
                foreach (var field in record.GetType().GetProperties())
                {
                    CheckField(field, record, path.Length == 0 ? field.Name : $"{path}.{field.Name}", fail);
                }

                break;
        }
    }

    private static void CheckField(PropertyInfo field, object record, string path, Action<string, string> fail)
    {
        var value = field.GetValue(record);
        if (value is null && field.PropertyType.IsGenericType && field.PropertyType.IsAssignableTo(typeof(IEnumerable)))
        {
            fail(path, "Send a list, empty where there is nothing");
        }

        Check(value, path, fail);
    }

    private static void CheckAll(IEnumerable<object?> items, string path, Action<string, string> fail)
    {
        var list = items.Take(MostItems + 1).ToList();
        if (list.Count > MostItems)
        {
            fail(path, $"Use {MostItems} or fewer");
            return;
        }

        foreach (var (at, item) in list.Index())
        {
            Check(item, $"{path}[{at}]", fail);
        }
    }
}
