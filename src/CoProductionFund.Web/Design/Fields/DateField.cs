using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>A date in three boxes, bound to <c>DateOnly?</c> by <see cref="DateBinder"/>.</summary>
[HtmlTargetElement("gv-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : FieldTagHelper
{
    protected override bool IsGroup => true;

    protected override string GroupRole => "group";

    protected override string FocusId => $"{Id}_{DateBinder.Boxes.FirstOrDefault(IsWrong, "Day")}";

    protected override Markup Control(IHtmlContent inside) =>
        $"""<div class="govuk-date-input" id="{Id}">{Markup.Join(DateBinder.Boxes.Select(Box))}</div>""";

    private bool IsWrong(string box) =>
        Entry(Name)?.Errors is [var error, ..]
        && ((error.Exception as WrongBoxesException)?.Boxes.Contains(box) ?? true);

    private Markup Box(string box)
    {
        var id = $"{Id}_{box}";
        var cssClass = Markup.Words(
            ErrorClass("govuk-input", IsWrong(box)),
            "govuk-date-input__input",
            box == "Year" ? "govuk-input--width-4" : "govuk-input--width-2"
        );
        var typed = Markup.Attribute("value", Typed(box));
        return $"""
            <div class="govuk-date-input__item">
              <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for="{id}">{box}</label>
                <input class="{cssClass}" id="{id}" name="{Name}.{box}" type="text"{typed} inputmode="numeric">
              </div>
            </div>
            """;
    }

    private string? Typed(string box)
    {
        if (Entry($"{Name}.{box}") is { AttemptedValue: { } typed })
        {
            return typed;
        }

        int? part =
            For.Model is not DateOnly date ? null
            : box == "Day" ? date.Day
            : box == "Month" ? date.Month
            : date.Year;
        return part?.ToString(CultureInfo.InvariantCulture);
    }
}
